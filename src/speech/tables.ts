/** The headers of a table's columns, to be said before its cells. */

/** Columns looked at: a `colspan` can claim any number. */
const WIDEST = 100;
/** Longer ones are no headers to be heard again and again (UTF-16 units). */
const LONGEST = 60;

const cells = (row: Element) => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
const rowsOf = (table: Element) => [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);

function span(cell: Element): number {
  const wide = Number(cell.getAttribute('colspan') ?? 1);
  return wide >= 1 && wide <= WIDEST ? Math.floor(wide) : 1;
}

/** @returns the row that names the columns: the first, when it is nothing but headers and rows follow; else null */
export function headerRow(table: Element): Element | null {
  const [first, ...rest] = rowsOf(table);
  if (!first || rest.length === 0) return null;
  const names = cells(first);
  const heads = first.closest('thead') !== null || names.every(({ localName }) => localName === 'th');
  return heads && names.length > 1 ? first : null;
}

/** @returns the name of the column above each cell that has one */
export function columnNames(table: Element): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  const head = headerRow(table);
  if (!head) return found;
  const names: string[] = [];
  for (const cell of cells(head)) {
    const name = cell.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    for (let i = 0; i < span(cell) && names.length < WIDEST; i++) names.push(name.length <= LONGEST ? name : '');
  }
  for (const row of rowsOf(table)) {
    let column = 0;
    for (const cell of cells(row)) {
      const name = names[column];
      if (row !== head && cell.localName === 'td' && name) found.set(cell, name);
      column += span(cell);
    }
  }
  return found;
}

/** Whether a table holds data, and is not there for the looks of a page. */
export const holdsData = (table: Element): boolean => table.querySelector('th, caption') !== null;
