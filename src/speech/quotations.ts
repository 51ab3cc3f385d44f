/** What stands between quotation marks or brackets is said in one breath: no sentence ends inside it. */

/** Longer ones are cut all the same, for a line is also what is marked, skipped and said again (UTF-16 units). */
const LONGEST = 320;

/** Opening mark → closing marks. “ closes German „…“ and opens English “…”; straight marks tell by what is beside them. */
const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  "'": "'",
  '`': "'",
  '‘': '’',
  '‚': '‘’',
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '（': '）',
};

const MARKS = /["“„«»‹'`‘‚([「『《〈【（]/g;
const OPENS_AFTER = /[\s([{—–\-/«“„‘¿¡:,]/;
const CLOSES_BEFORE = /[\s.,;:!?)\]}…—–»”’-]/;
/** An apostrophe ends words too ("the 'nineties", "the dogs' bowls"): as a closing mark it stands behind a stop. */
const APOSTROPHES = "'’";
const STOPS = /[.,!?…—-]/;

function closes(text: string, at: number, open: string): boolean {
  const before = text[at - 1] ?? '';
  const mark = text[at] ?? '';
  if (APOSTROPHES.includes(mark) && open !== '‚' && !STOPS.test(before)) return false;
  if ('"\'’'.includes(mark)) return /\S/.test(before) && CLOSES_BEFORE.test(text[at + 1] ?? ' ');
  return true;
}

function opens(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if ('([「『《〈【（'.includes(mark)) return true;
  const [before = ' ', , after = ' '] = [text[at - 1], mark, text[at + 1]];
  // French puts a space inside its marks, Chinese none around them.
  return (
    (OPENS_AFTER.test(before) || (mark === '“' && /[\u3000-\u9fff\uff00-\uffef]/.test(before))) &&
    (mark === '«' || /\S/.test(after))
  );
}

function closing(text: string, at: number): number {
  const open = text[at] ?? '';
  const marks = PAIRS[open] ?? '';
  const nests = !APOSTROPHES.includes(open) && !marks.includes(open);
  const end = Math.min(text.length, at + LONGEST);
  for (let i = at + 1, depth = 0; i < end; i++) {
    const mark = text[i] ?? '';
    if (nests && mark === open && opens(text, i)) depth++;
    else if (marks.includes(mark) && closes(text, i, open) && depth-- === 0) return i;
    else if (APOSTROPHES.includes(mark) && mark === open && opens(text, i)) return -1; // the first one was something else
  }
  return -1;
}

/**
 * @param text one block
 * @returns the places of the text inside a pair of marks, as a sorted list of non-overlapping [after the opening mark, at the
 * closing mark], the outermost pairs only
 */
export function quotations(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    if (!opens(text, match.index)) continue;
    const end = closing(text, match.index);
    if (end < 0) continue;
    found.push([match.index + 1, end]);
    MARKS.lastIndex = end + 1;
  }
  return found;
}
