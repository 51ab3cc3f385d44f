/**
 * Whether images are asked for: always, when the reader says so for an article, or never. One that is not has no address on the
 * page, only in our keeping, so that no browser fetches it; it stands as a box with its words.
 */
import type { Settings } from '../settings/schema.ts';
import { focusQuietly } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { counted, ours, t, uiLanguage } from '../ui/words.ts';

type Rule = Settings['loadImages'];

/** Not known before the settings are there: until then all are held, and nothing is said of it. */
let rule: Rule | null = null;
/** The article whose images the reader has asked for, by its address. */
let asked: string | null = null;

interface Held {
  readonly src: string;
  /** As the page has them; a box without words says what it is instead. */
  readonly alt: string;
}
const kept = new WeakMap<HTMLImageElement, Held>();
const HELD = 'img.held';

/** Takes the images of a part out of the browser's hands. Call it before the part stands on the page. @param url of the article */
export function holdImages(part: ParentNode, url: string): void {
  if (rule === 'always' || (asked !== null && asked === url)) return;
  for (const image of part.querySelectorAll<HTMLImageElement>('img[src]')) hold(image);
}

function hold(image: HTMLImageElement): void {
  kept.set(image, { src: image.getAttribute('src') ?? '', alt: image.alt });
  image.removeAttribute('src');
  image.classList.add('held');
}

/** Has the boxes of a part say what they are, where an image has no words: none is read out. */
export function nameHeld(part: ParentNode): void {
  if (rule === null) return;
  for (const image of part.querySelectorAll<HTMLImageElement>(HELD)) {
    if (image.alt) continue;
    image.alt = t('imageNotLoaded');
    image.lang = uiLanguage();
    image.dataset.unspoken = '';
  }
}

function release(part: ParentNode): void {
  for (const image of part.querySelectorAll<HTMLImageElement>(HELD)) {
    const was = kept.get(image);
    if (!was) continue;
    if (!was.alt) {
      image.alt = '';
      image.removeAttribute('lang');
      delete image.dataset.unspoken;
    }
    image.classList.remove('held');
    image.src = was.src;
  }
}

/** Sets what holds from now on, for the article that is shown as well. */
export function ruleImages(next: Rule): void {
  if (next === rule) return;
  rule = next;
  document.documentElement.dataset.imagesRuled = '';
  for (const article of document.querySelectorAll<HTMLElement>('main > article')) {
    if (rule === 'always') release(article);
    else nameHeld(article);
    offerImages(article);
  }
}

/** Without settings nobody knows what the reader wishes: then it is asked. */
export function settleImages(): void {
  if (rule === null) ruleImages('ask');
}

const OFFER = 'held-images';

/** The address of each article that is shown. */
const addresses = new WeakMap<HTMLElement, string>();
export const addressOf = (article: HTMLElement): string => addresses.get(article) ?? '';

/** A line over the text that says how many images are held, and loads them: where the reader wishes to be asked. */
export function offerImages(article: HTMLElement, url = addressOf(article)): void {
  addresses.set(article, url);
  article.querySelector(`.${OFFER}`)?.remove();
  if (rule !== 'ask' || !article.querySelector(HELD)) return;
  const button = h('button', { type: 'button', class: 'worded' }, t('imagesLoad'));
  const words = h('span', {});
  const line = h('p', { class: `note ${OFFER}`, ...ours(), 'data-unspoken': true }, words, ' ', button);
  button.addEventListener('click', () => {
    asked = url;
    release(article);
    line.remove();
    if (article.parentElement) focusQuietly(article.parentElement);
  });
  article.querySelector('.body')?.before(line);
  // The plural is looked up when the text can be seen: the first takes the browser 10 ms.
  const count = () => {
    words.textContent = counted('imagesHeld', article.querySelectorAll(HELD).length);
  };
  requestIdleCallback(count, { timeout: 500 });
}
