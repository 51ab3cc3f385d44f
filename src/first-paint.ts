/** Runs before the first frame: sets the look that was last applied, so that no other theme flashes up. */
import { surface } from './platform/surface.ts';
import { keptLook, setLook } from './settings/look.ts';

document.documentElement.dataset.as = surface();
const look = keptLook();
if (look) setLook(document.documentElement, look);
