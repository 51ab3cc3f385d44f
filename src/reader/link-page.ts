/** A link that is to be read here: its site's leave is asked for where there is none yet, and its page loaded. */
import { askToRead, grantedAs, mayRead } from '../platform/grants.ts';
import { goTo, linkedPage, loadBehind } from '../platform/links.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';
import { setState } from './states.ts';

/** @returns whether there is a page now to be read; false when the browser was closed since */
export async function linkPage(main: HTMLElement): Promise<boolean> {
  const url = await linkedPage();
  if (!url) return false;
  const host = grantedAs(url);
  if (!(await mayRead(host))) await question(main, url, host);
  main.replaceChildren(h('div', { class: 'message', role: 'status' }, h('h1', {}, t('linkWait'))));
  setState('loading');
  await loadBehind(url);
  return true;
}

/** Waits for the reader's leave. */
function question(main: HTMLElement, url: string, host: string): Promise<void> {
  return new Promise((resolve) => {
    const allow = h('button', { type: 'button', class: 'worded' }, t('linkAllow'));
    const plain = h('button', { type: 'button', class: 'worded' }, t('linkPlain'));
    const said = h('p', { role: 'status' });
    allow.addEventListener('click', async () => {
      if (await askToRead(host)) resolve();
      else said.textContent = t('linkNotAllowed');
    });
    plain.addEventListener('click', () => void goTo(url));
    const section = h(
      'section',
      { class: 'message' },
      h('h1', { tabindex: -1 }, t('linkAsk', host)),
      h('p', {}, t('linkAskHelp', host)),
      h('p', {}, allow, ' ', plain),
      said,
    );
    main.replaceChildren(section);
    setState('asking');
    allow.focus();
  });
}
