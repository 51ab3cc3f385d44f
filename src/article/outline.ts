import { line } from './wording.ts';

/** One entry of the contents. */
export interface Heading {
  /** 2–4: the headline is the `h1`, and stands outside the body. */
  readonly level: number;
  /** Its words, one line, never empty. */
  readonly text: string;
  readonly element: Element;
}

/** The headings of an article's body (`h2` to `h4`), in reading order. */
export function outline(body: ParentNode): Heading[] {
  return [...body.querySelectorAll('h2, h3, h4')]
    .map((element) => ({ level: Number(element.localName[1]), text: line(element.textContent), element }))
    .filter(({ text }) => text !== '');
}
