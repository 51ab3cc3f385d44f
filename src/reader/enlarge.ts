/** Images as large as the window, with their words: by a press on them, or on the button behind each that the keyboard reaches. */
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { t, uiLanguage } from '../ui/words.ts';

/** A smaller image is a sign or an ornament, and gains nothing (px, in either direction). */
const LEAST = 160;

/** Makes every image of an article, and of what is joined to it, one that can be enlarged. @param signal ends it */
export function enlargeable(article: HTMLElement, signal: AbortSignal): void {
  const offer = (image: HTMLImageElement) => {
    if (image.naturalWidth < LEAST || image.naturalHeight < LEAST || image.nextElementSibling?.matches('.enlarge'))
      return;
    if (image.closest('a')) return; // it is the way to another page
    const name = image.alt ? t('enlargeNamed', image.alt) : t('enlarge');
    const attributes = {
      type: 'button',
      class: 'enlarge',
      'aria-label': name,
      lang: uiLanguage(),
      'data-unspoken': true,
    };
    const button = h('button', attributes, icon('enlarge'));
    button.addEventListener('click', () => enlarge(image, button), { signal });
    image.dataset.enlargeable = '';
    image.after(button);
  };
  for (const image of article.querySelectorAll('img')) if (image.complete) offer(image);
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) offer(target);
  };
  article.addEventListener('load', loaded, { capture: true, signal });
  const pressed = (event: MouseEvent) => {
    const { target } = event;
    const button = target instanceof HTMLImageElement ? target.nextElementSibling : null;
    if (!(target instanceof HTMLImageElement) || !(button instanceof HTMLElement) || !button.matches('.enlarge'))
      return;
    event.stopPropagation(); // it is no press on a sentence
    enlarge(target, button);
  };
  article.addEventListener('click', pressed, { signal });
}

function enlarge(image: HTMLImageElement, opener: HTMLElement): void {
  const words = image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() || image.alt;
  const close = h('button', { type: 'button', class: 'close', 'aria-label': t('close') }, icon('close'));
  const { src, alt } = image;
  const large = h('img', { src, alt, referrerpolicy: 'no-referrer' });
  const caption = words
    ? h('p', { dir: 'auto', lang: image.closest<HTMLElement>('[lang]')?.lang ?? null }, words)
    : null;
  const dialog = h(
    'dialog',
    { class: 'box enlarged', 'aria-label': t('enlargedImage'), 'data-unspoken': true },
    close,
    large,
    caption,
  );
  close.addEventListener('click', () => dialog.close());
  // A press on the image makes it as large as it is, and small again.
  large.addEventListener('click', () => dialog.toggleAttribute('data-full'));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}
