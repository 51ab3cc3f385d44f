/** The headline, and how words of a page are compared. */
import { all } from './dom.ts';
import type { Structured } from './structured.ts';
import { line, lineOf } from './wording.ts';

/** The content of the first `<meta>` of these names; '' for none. */
export type Metas = (...names: string[]) => string;

/** Some sites escape their metadata twice. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
export const plain = (text: string): string =>
  line(
    text
      .replace(/&#(x[0-9a-f]{1,5}|\d{1,6});/gi, (_, code: string) =>
        String.fromCodePoint(Math.min(Number(code.replace(/^x/i, '0x')) || 0xfffd, 0x10ffff)),
      )
      .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );

/** Words alone, for comparing: lower case, no punctuation. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();

/** The headline: the `h1` when the page's metadata agrees with it, else the metadata, without the site's name. */
export function titleOf(document: Document, meta: Metas, data: Structured, site: string, url: string): string {
  const named = plain(document.title);
  const offered = [data.headline, meta('og:title'), meta('twitter:title', 'dc.title', 'title')]
    .map(plain)
    .filter(Boolean);
  const witnesses = [...offered, named].map(fold);
  const headings = all(document, 'h1')
    .map((one) => lineOf(one))
    .filter((text) => text !== '' && text.length <= 300);
  const agreed = headings.filter(
    (text) =>
      fold(text).length >= 4 && fold(text) !== fold(site) && witnesses.some((other) => agrees(fold(text), other)),
  );
  // The site's name may be a heading too, and agree; later headings may be those of sections.
  const headline = agreed.find((text) => text.length >= 15) ?? agreed[0];
  if (headline) return headline;
  const [first = named] = offered;
  const title = withoutSite(first, site, url);
  const [only] = headings;
  const poor = title.length < 15 || fold(title) === fold(site);
  return headings.length === 1 && only && poor && only.length > Math.max(title.length, 10) ? only : title;
}

/** True when one headline holds the other, or most of its words. */
function agrees(a: string, b: string): boolean {
  if (b.includes(a) || (b.length >= 15 && a.includes(b))) return true;
  const words = a.split(' ');
  const others = new Set(b.split(' '));
  return words.length >= 4 && words.filter((word) => others.has(word)).length >= words.length * 0.7;
}

/** `Headline | Site` → `Headline`. Without a known site, what follows a bar is taken for one if it is short. */
export function withoutSite(title: string, site: string, url: string): string {
  const parts = title.split(/\s+(?:[|·•»‹›–—:]|-{1,2})\s+|\s*[|_]\s*/);
  const host = fold(URL.canParse(url) ? new URL(url).hostname.replace(/^www\.|\.[a-z]+$/g, '') : '');
  const isSite = (part: string) => {
    const words = fold(part);
    return (
      words === '' ||
      words === fold(site) ||
      (host !== '' && (host.includes(words.replaceAll(' ', '')) || words.includes(host)))
    );
  };
  let end = parts.length;
  while (end > 1 && isSite(parts[end - 1] ?? '')) end--;
  if (end === parts.length && end > 1 && /\s\|\s[^|–—-]{1,30}$/.test(title)) end--;
  const start = end > 1 && isSite(parts[0] ?? '') ? 1 : 0;
  const from = title.indexOf(parts[start] ?? '');
  const last = parts[end - 1] ?? '';
  return title.slice(from, title.lastIndexOf(last) + last.length).trim();
}
