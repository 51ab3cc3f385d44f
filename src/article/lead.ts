import type { About } from './about.ts';
import type { LeadImage } from './article.ts';
import type { Block } from './blocks.ts';
import { all, attr, first, nameOf } from './dom.ts';
import { line } from './wording.ts';

/** Name of a picture's file without size and format, so that two crops of one photograph are the same. */
const file = (address: string): string =>
  (address.split(/[?#]/)[0] ?? '')
    .split('/')
    .at(-1)
    ?.replace(/[._-](?:w|h|q|s|r1|cx|cy)?\d+(?:x\d+)?(?:_\w+)?(?=[._-]|$)/g, '')
    .replace(/\.\w+$/, '') ?? '';

/** The picture over the text that Readability left outside: shown on the page and named as its picture, or under the headline. */
export function leadImage(found: Element, blocks: readonly Block[], about: About): LeadImage | null {
  const inside = new Set(all(found, 'img').map((one) => file(attr(one, 'src'))));
  const named = new Set(about.images.map(file).filter((name) => name.length >= 4));
  const begin = blocks.findIndex(({ element, prose }) => prose > 0 && found.contains(element));
  for (const { element } of blocks.slice(0, begin < 0 ? blocks.length : begin)) {
    const image = nameOf(element) === 'img' ? element : first(element, 'img');
    const src = image?.getAttribute('src');
    if (!image || !src || inside.has(file(src)) || found.contains(image) || image.closest('table, li')) continue;
    const figure = image.closest('figure');
    if (!named.has(file(src)) && !figure?.querySelector('figcaption')) continue;
    return {
      src,
      alt: line(attr(image, 'alt')),
      caption: line(figure?.querySelector('figcaption')?.textContent),
    };
  }
  return null;
}
