/** The article as it is read aloud: its sentences in order, by what the reader wants read, and said how. */
import { ownFile } from '../platform/files.ts';
import { loadDictionary } from '../settings/dictionary.ts';
import type { Settings } from '../settings/schema.ts';
import { detailOf } from '../settings/spoken.ts';
import type { Formulas } from '../speech/blocks.ts';
import { type Dictionary, pronounced } from '../speech/dictionary.ts';
import { fingerprint, type Line, lineOf, type Sentence, scriptOf, sentenceAt } from '../speech/script.ts';
import { firstByHalves } from './by-halves.ts';
import { type Sample, samplesOf } from './samples.ts';

/** Loaded for articles with formulas alone. Without it a formula is told of, not read. */
async function formulasIn(article: HTMLElement, lang: string): Promise<Formulas | undefined> {
  if (!article.querySelector('math')) return undefined;
  const { formulasOf } = await import('../speech/formulas.ts');
  return (await formulasOf(lang, ownFile).catch(() => null)) ?? undefined;
}

/** What the text is written from. */
export interface Written {
  readonly article: HTMLElement;
  readonly url: string;
  readonly lang: string;
  /** The language that the page names; '' for none. */
  readonly named: string;
  readonly settings: () => Settings;
}

export class SpokenText {
  sentences: readonly Sentence[] = [];
  /** The same whenever the text is the same. */
  id = '';

  static async open(from: Written): Promise<SpokenText> {
    const [words, formulas] = await Promise.all([
      loadDictionary().catch((): Dictionary => []),
      formulasIn(from.article, from.lang),
    ]);
    return new SpokenText(from, formulas, words);
  }

  private constructor(
    private readonly from: Written,
    private readonly formulas: Formulas | undefined,
    private words: Dictionary,
  ) {
    this.write();
  }

  /** Writes it anew, by the settings of now. */
  write(): void {
    const { article, lang, url, settings } = this.from;
    this.sentences = scriptOf(article, lang, detailOf(settings()), this.formulas, pronounced(this.words));
    this.id = `${url} ${fingerprint(this.sentences)}`;
  }

  /** Words are said otherwise from now on. @returns whether any of them is in the text */
  learn(words: Dictionary): boolean {
    const before = JSON.stringify(this.lines);
    this.words = words;
    this.write();
    return JSON.stringify(this.lines) !== before;
  }

  /** The sentences as plain data. */
  get lines(): Line[] {
    return this.sentences.map(lineOf);
  }

  /** Every language of the text (BCP 47), the article's own first. */
  get langs(): string[] {
    return [...new Set([this.from.lang, ...this.sentences.map(({ lang }) => lang)])].filter(Boolean);
  }

  /** The language of a point of the article (BCP 47). */
  langAt(node: Node, offset: number): string {
    return this.sentences[this.lineAt(node, offset)]?.lang || (this.langs[0] ?? 'en');
  }

  /** The languages of the article, the one its page names first, each with a sentence of it to hear a voice by. */
  samples(): Sample[] {
    return samplesOf(this.sentences, this.from.named);
  }

  /** The number of the sentence at a point of the article, or of the next one after it; -1 when there is none. */
  lineAt(node: Node, offset: number): number {
    return sentenceAt(this.sentences, node, offset);
  }

  /** The number of the first sentence that begins in what is seen of the text, or of the one that fills it. */
  lineInSight(scroller: HTMLElement): number {
    const { top, bottom } = scroller.getBoundingClientRect();
    const begins = (line: number) => this.sentences[line]?.range().getBoundingClientRect().top ?? bottom;
    const line = firstByHalves(this.sentences.length, (one) => begins(one) >= top);
    return begins(line) < bottom ? line : Math.max(0, line - 1);
  }

  /** The number of the sentence that is drawn at a point of the window; -1 when there is none. */
  lineAtPoint(x: number, y: number): number {
    const caret = document.caretPositionFromPoint(x, y);
    if (!caret) return -1;
    const line = this.lineAt(caret.offsetNode, caret.offset);
    const boxes = this.sentences[line]?.range().getClientRects() ?? [];
    const hit = [...boxes].some((box) => y >= box.top && y <= box.bottom && x >= box.left - 4 && x <= box.right + 4);
    return hit ? line : -1;
  }
}
