/** The next page of an article that a site cuts in pieces. */

/** Number of a page at the end of an address: `?page=2`, `/2/`, `-2.html`, `/page/2`, `,2`. */
const NUMBER =
  /(?:[?&/_.,-](?:page|pagina|p[aá]gina|seite|strana|strona|sayfa|p|pg|s)[=/_-]?|[-_/,])(\d{1,2})(?=\/?$|\.\w{3,5}$)/i;

/** Address without the number and what stands around it, and the number; the first page often has none. */
function pageOf(address: string): { readonly stem: string; readonly number: number } {
  const found = NUMBER.exec(address);
  const [whole = '', number = '1'] = found ?? [];
  const stem = found ? address.slice(0, found.index) + address.slice(found.index + whole.length) : address;
  return { stem: stem.replace(/\.\w{3,5}$|\/$/, ''), number: Number(number) };
}

/**
 * The first of `candidates` (absolute addresses) that is the page after `url`: the same address but for a number that is
 * one higher. `rel=next` alone is no sign: most sites mean the next article. Empty when there is none.
 */
export function nextPage(url: string, candidates: Iterable<string>): string {
  const { stem, number } = pageOf(url);
  for (const candidate of candidates) {
    const next = pageOf(candidate);
    if (next.number === number + 1 && next.stem === stem) return candidate;
  }
  return '';
}
