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
 * Address of the page after `url` that the page links to: the same address but for a number that is one higher. `rel=next`
 * (`named`) alone is no sign: most sites mean the next article. Empty when there is none.
 */
export function nextPage(url: string, named: string, document: Document): string {
  const { stem, number } = pageOf(url);
  const links = document.querySelectorAll(`a[href^="${stem.replace(/["\\]/g, '\\$&')}"]`);
  for (const address of [named, ...[...links].map((link) => link.getAttribute('href') ?? '')]) {
    const next = pageOf(address);
    if (next.number === number + 1 && next.stem === stem) return address;
  }
  return '';
}
