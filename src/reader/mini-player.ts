/**
 * The voice's few buttons in a small window above all others, where the browser has picture in picture for documents
 * (https://developer.mozilla.org/docs/Web/API/Document_Picture-in-Picture_API). It lives as long as the reader it came from.
 */
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { type Command, commandOf } from '../ui/keys.ts';
import { t } from '../ui/words.ts';

/** In CSS pixels: five buttons in a row, and two lines of text. */
const SIZE = { width: 400, height: 150 };
/** The spoken sentence is looked up so often (ms): nothing tells of a highlight's changes. */
const LOOK = 200;

const BUTTONS = ['previousParagraph', 'previousSentence', 'play', 'nextSentence', 'nextParagraph'] as const;

declare global {
  interface Window {
    readonly documentPictureInPicture?: {
      readonly window: Window | null;
      requestWindow(size: { width: number; height: number }): Promise<Window>;
    };
  }
}

/** Whether there can be one. A popup would take it along when it closes. */
export const hasMiniPlayer = (): boolean =>
  window.documentPictureInPicture !== undefined && document.documentElement.dataset.as === 'tab';

const spoken = (): string => [...(CSS.highlights.get('sentence') ?? [])].map(String).join(' ');

/**
 * Opens it, or closes the one that is open.
 * @param play the toolbar's, which knows how the voice stands
 * @throws when the browser opens none
 */
export async function miniPlayer(press: (command: Command) => void, play: HTMLButtonElement): Promise<void> {
  const picture = window.documentPictureInPicture;
  if (picture?.window) return picture.window.close();
  if (!picture) throw new Error('This browser has no picture in picture for documents.');
  const small = await picture.requestWindow(SIZE);
  const { document: page } = small;
  const buttons = BUTTONS.map((command) => {
    const button = h('button', { type: 'button', class: command, 'aria-label': t(command) }, icon(command));
    button.addEventListener('click', () => press(command));
    return button;
  });
  const line = h('p', { class: 'mini-line', dir: 'auto' });
  const showPlay = () => {
    const own = buttons[BUTTONS.indexOf('play')];
    const drawn = play.querySelector('svg');
    own?.setAttribute('aria-label', play.getAttribute('aria-label') ?? t('play'));
    if (drawn) own?.replaceChildren(drawn.cloneNode(true));
  };
  const showLook = () => {
    const { lang, dir, dataset, style } = document.documentElement;
    Object.assign(page.documentElement, { lang, dir });
    Object.assign(page.documentElement.dataset, dataset, { as: 'mini' });
    for (const name of style) page.documentElement.style.setProperty(name, style.getPropertyValue(name));
  };
  const showLine = () => {
    const text = spoken();
    if (line.textContent !== text) line.textContent = text;
  };
  const styles = h('link', { rel: 'stylesheet', href: new URL('reader.css', location.href).href });
  page.head.append(styles);
  page.title = document.title;
  page.body.append(h('main', { class: 'mini' }, h('div', { class: 'row', role: 'toolbar' }, ...buttons), line));
  const until = new AbortController();
  const changes = new MutationObserver(showPlay);
  changes.observe(play, { attributes: true, childList: true });
  const looks = new MutationObserver(showLook);
  looks.observe(document.documentElement, { attributes: true });
  const timer = setInterval(showLine, LOOK);
  page.addEventListener(
    'keydown',
    (event) => {
      const command = commandOf(event, document.documentElement.dataset.singleKeys !== 'off');
      if (!command) return;
      event.preventDefault();
      if (command === 'close') small.close();
      else press(command);
    },
    { signal: until.signal },
  );
  small.addEventListener('pagehide', () => {
    until.abort();
    changes.disconnect();
    looks.disconnect();
    clearInterval(timer);
  });
  for (const show of [showLook, showPlay, showLine]) show();
  buttons[BUTTONS.indexOf('play')]?.focus();
}
