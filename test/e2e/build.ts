/** Where the build under test stands: made by `npm run build`, and by `npm test` before this runs. */
import { join } from 'node:path';
import { root } from '../run/setup.mjs';

export const dist = join(root, 'dist/chromium');
