/** What stood in a player or was another page's post: a link to where it can be seen. Nothing of it is asked for here. */
import { PLAYER } from '../article/marks.ts';
import { h } from '../ui/h.ts';
import { t, uiLanguage } from '../ui/words.ts';

/** Players that show nothing when they are opened by themselves, and the page that shows the same. */
const PAGES: readonly (readonly [player: RegExp, page: string])[] = [
  [/^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?:[?#].*)?$/, 'https://www.youtube.com/watch?v=$1'],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
  [/^https:\/\/(?:www|geo)\.dailymotion\.com\/embed\/video\/(\w+).*$/, 'https://www.dailymotion.com/video/$1'],
  [/^https:\/\/platform\.(?:twitter|x)\.com\/embed\/Tweet\.html\?(?:.*&)?id=(\d+).*$/, 'https://x.com/i/status/$1'],
  [/^https:\/\/www\.instagram\.com\/(p|reel)\/([\w-]+)\/embed\/.*$/, 'https://www.instagram.com/$1/$2/'],
];

const pageOf = (address: string): string =>
  PAGES.reduce((found, [player, page]) => found.replace(player, page), address);

/** Gives the links that players have left their words: what they are called, what can be done there, and where. */
export function namePlayers(part: ParentNode): void {
  for (const link of part.querySelectorAll<HTMLAnchorElement>(PLAYER)) {
    if (!link.href || link.textContent?.trim()) continue;
    link.href = pageOf(link.href);
    const host = link.hostname.replace(/^www\./, '');
    const does = link.type.startsWith('video')
      ? t('watchOn', host)
      : link.type.startsWith('audio')
        ? t('listenOn', host)
        : t('seeOn', host);
    const name = link.title;
    const caption = link.closest('figure')?.querySelector('figcaption')?.textContent?.trim();
    if (name) link.append(h('bdi', {}, name), ' · ');
    // The caption is there to be seen: only the link's name says it again.
    else if (caption) link.setAttribute('aria-label', `${does}: ${caption}`);
    link.append(h('span', { lang: uiLanguage() }, does));
    link.removeAttribute('title');
    link.className = 'player';
    link.dataset.unspoken = '';
  }
}
