/**
 * Runs ahead of everything, while the rest of the reader page is still being fetched: sets the look that was last
 * applied, so that no other theme flashes up, and asks the page in front for its article.
 */
import { askEarly } from './platform/ask.ts';
import { surface } from './platform/surface.ts';
import { keptLook, setLook } from './settings/look.ts';

document.documentElement.dataset.as = surface();
const look = keptLook();
if (look) setLook(document.documentElement, look);
if (surface() !== 'tab') askEarly();
