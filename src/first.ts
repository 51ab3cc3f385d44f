/**
 * Runs ahead of everything: sets the look that was last applied, so that no other theme flashes up, asks the page in
 * front for its article, and only then fetches the rest of the reader page. By `import()`, which the load event does not
 * wait for: the browser opens a popup's window at that event, and it should be there when the text is.
 */
import { askEarly } from './platform/ask.ts';
import { surface } from './platform/surface.ts';
import { keptLook, setLook } from './settings/look.ts';

document.documentElement.dataset.as = surface();
const look = keptLook();
if (look) setLook(document.documentElement, look);
if (surface() !== 'tab') askEarly();

// build.mjs names reader.js and the chunks it needs, so that they are fetched side by side.
const modules = document.currentScript?.dataset.modules ?? '';
for (const file of modules.split(' ')) void import(new URL(file, document.baseURI).href);
