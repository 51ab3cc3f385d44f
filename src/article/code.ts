/** Listings as their writer wrote them: without the numbers of their lines, and with the name of their language. */
import { all, attr, nameOf, textOf } from './dom.ts';

/** How highlighters and Markdown processors write a language into class names; and as `languageIn` writes attributes. */
const LANGUAGE =
  /\b(?:lang(?:uage)?-|source-|sourceCode |hljs (?!lang)|brush: ?|highlight-(?!lang|source|text))([a-z\d+#.]{1,20})/i;
/** What holds the numbers of lines: a cell, a listing of its own, or what is named so. */
const NUMBERS = /^td|^pre|gutter|line-?n|\bln/i;

/** Takes line numbers out, lines out of tables, and writes `data-language` on every `pre` whose language is known. */
export function listings(root: Element): void {
  for (const pre of all(root, 'pre')) {
    const before = [pre, pre.closest('td')].map((one) => one?.previousElementSibling);
    for (const one of [...before, ...pre.querySelectorAll('[class]')])
      if (one && /^[\d\s]+$/.test(textOf(one)) && NUMBERS.test(`${nameOf(one)} ${one.className}`)) one.remove();
    for (const table of pre.querySelectorAll('table'))
      table.replaceWith([...table.rows].map(({ textContent }) => textContent).join('\n'));
    const box = pre.parentElement;
    const language = languageIn([pre.firstElementChild, pre, box, box?.parentElement]);
    if (language) pre.setAttribute('data-language', language);
  }
}

const languageIn = (elements: readonly (Element | null | undefined)[]): string | undefined =>
  LANGUAGE.exec(elements.map((one) => one && `lang-${attr(one, 'data-lang')} ${one.className}`).join(' '))?.[1];
