/**
 * Runs ahead of everything: asks the page in front for its article, has the rest of the reader page fetched, and sets the
 * look that was last applied, in the system's colours of now where it follows them, so that no other theme flashes up. The
 * rest comes by `import()`, which the load event does not wait for: the browser opens a popup's window at that event, and it
 * should be there when the text is.
 */
import { askEarly } from './platform/ask.ts';
import { missing, plainly } from './platform/needs.ts';
import { opened, surface } from './platform/surface.ts';
import { setFirstLook } from './settings/look.ts';
import { enterSite } from './settings/site-looks.ts';
import { hostOf, rememberedFor } from './settings/sites.ts';

/** build.mjs puts an `import()` of reader.js and of each chunk it needs here, so that they are fetched side by side. */
declare function loadModules(): void;

const lacks = missing();

// An article that was kept needs no question, and a link waits for its page.
if (!lacks && !opened('id') && !opened('link'))
  askEarly((url) => {
    enterSite(hostOf(url));
    return rememberedFor(url);
  });

if (lacks) sayTooOld(lacks);
else loadModules();

// Last, since localStorage keeps the page waiting when it is first touched: the others are under way by then.
document.documentElement.dataset.as = surface();
setFirstLook(document.documentElement);

/** Without a word of reader.js, which may not even be understood. */
function sayTooOld(lacks: string): void {
  addEventListener('DOMContentLoaded', () => {
    const say = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text });
    const section = document.createElement('main');
    section.append(say('h1', plainly('tooOld')), say('p', plainly('tooOldHelp', lacks)));
    section.className = 'message';
    document.body.append(section);
    document.documentElement.dataset.state = 'failed';
  });
}
