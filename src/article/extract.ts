/**
 * A document becomes an article. The steps, each in its own file:
 *
 *   snapshot ─ about ─ before ─ captions ─ Readability ─ recover ─ after ─ shape ─▶ Extraction
 *                                              └ too slow, or failed: paragraphs ┘
 *
 * The only importer of `@mozilla/readability` (Apache-2.0).
 */
import { Readability } from '@mozilla/readability';
import { type About, about } from './about.ts';
import { clean, scene } from './after.ts';
import type { Answer, Extraction, Refusal, RefusalReason, Removal } from './article.ts';
import { BEFORE } from './before.ts';
import { captions } from './figures.ts';
import { leadImage } from './lead.ts';
import { Measures } from './measure.ts';
import { contentType, documentElement, isHtml } from './natives.ts';
import { paragraphs, recover, survey } from './recover.ts';
import { apply, type Scene } from './rules.ts';
import { shape } from './shape.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { isArticle } from './verdict.ts';

/** Milliseconds for Readability. Its median on real pages is 5–14, so only a hostile page comes near. */
const BUDGET = 1500;

/**
 * Reads the article out of a page, which is left as it is. Answers with plain data, untrusted; a page without an
 * article, or one that is no HTML, is a refusal. Never throws.
 */
export function extract(document: Document): Answer {
  try {
    if (contentType(document) === 'application/pdf') return refusal('pdf');
    const root = documentElement(document);
    if (!root || !isHtml(root) || !/^(?:text\/html|application\/(?:xhtml\+)?xml)$/.test(contentType(document)))
      return refusal('not-html');
    const copy = snapshot(document);
    return article(copy, about(copy));
  } catch {
    return refusal('no-article');
  }
}

const refusal = (reason: RefusalReason): Refusal => ({ kind: 'refusal', reason });

function article(copy: Snapshot, known: About): Answer {
  const { body } = copy.document;
  const page: Scene = { root: body, measures: new Measures(body), title: known.title };
  const trace: Removal[] = [...apply(BEFORE, page), ...captions(page)];
  const blocks = survey(page);
  const found = readability(copy.document, known.title) ?? paragraphs(blocks, copy.document);
  if (!found) return refusal(copy.truncated && blocks.length === 0 ? 'too-large' : 'no-article');
  const lead = leadImage(found, blocks, known);
  recover(found, blocks, known);
  const text = scene(found, known, new Set(blocks.map(({ element }) => element)));
  trace.push(...clean(text));
  const linkLines = trace.filter(({ step }) => step === 'links alone').length;
  if (!isArticle({ text, copy, about: known, linkLines })) return refusal('no-article');
  shape(found);
  return answer(copy, known, found, lead, trace);
}

function answer(
  copy: Snapshot,
  known: About,
  found: Element,
  lead: Extraction['leadImage'],
  trace: Removal[],
): Extraction {
  const { title, byline, site, published, modified, lang, dir } = known;
  const { url, truncated } = copy;
  const body = found.getHTML();
  return {
    kind: 'article',
    url,
    title,
    byline,
    site,
    published,
    modified,
    lang,
    dir,
    leadImage: lead,
    body,
    truncated,
    trace,
  };
}

/** What Readability takes for the article, or null when it finds none or does not finish in time. */
function readability(document: Document, title: string): Element | null {
  try {
    const options = { serializer: (node: Node) => node, keepClasses: true, disableJSONLD: true, charThreshold: 250 };
    const content = new Timed(document, options, title).parse()?.content;
    return content instanceof Element ? content : null;
  } catch {
    return null;
  }
}

declare module '@mozilla/readability' {
  // Readability's own methods, private by name only. Pinned to 0.6.0; a house test fails when one is gone.
  interface Readability<T> {
    _getInnerText(element: Node, normalizeSpaces?: boolean): string;
    _getNextNode(node: Element, ignoreSelfAndKids?: boolean): Element | null;
    _hasChildBlockElement(element: Element): boolean;
    _fixRelativeUris(content: Element): void;
    _fixLazyImages(content: Element): void;
    _unwrapNoscriptImages(document: Document): void;
    _getArticleMetadata(): Readonly<Record<string, string>>;
  }
}

/**
 * Readability with a deadline in its hot methods: its cost grows with columns × depth², and a page may aim at that.
 * What is done already (absolute addresses and lazy images by the snapshot, the headline by about.ts) is not done again;
 * build.mjs leaves those methods out.
 */
class Timed extends Readability<Node> {
  readonly #end = performance.now() + BUDGET;
  readonly #title: string;
  #calls = 0;

  constructor(document: Document, options: ConstructorParameters<typeof Readability<Node>>[1], title: string) {
    super(document, options);
    this.#title = title;
  }

  #tick(): void {
    if ((++this.#calls & 63) === 0 && performance.now() > this.#end) throw new Error('Readability took too long.');
  }
  override _getInnerText(element: Node, normalizeSpaces?: boolean): string {
    this.#tick();
    return super._getInnerText(element, normalizeSpaces);
  }
  override _getNextNode(node: Element, ignoreSelfAndKids?: boolean): Element | null {
    this.#tick();
    return super._getNextNode(node, ignoreSelfAndKids);
  }
  override _hasChildBlockElement(element: Element): boolean {
    this.#tick();
    return super._hasChildBlockElement(element);
  }
  override _fixRelativeUris(): void {}
  override _fixLazyImages(): void {}
  override _unwrapNoscriptImages(): void {}
  override _getArticleMetadata() {
    return { title: this.#title };
  }
}
