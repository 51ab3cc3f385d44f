/**
 * A document becomes an article. The steps, each in its own file:
 *
 *   snapshot ─ about ─ before ─ captions ─ Readability ─ recover ─ after ─ shape ─▶ Extraction
 *                                              └ too slow, or failed: paragraphs ┘
 */
import { type About, about } from './about.ts';
import { clean, scene } from './after.ts';
import type { Answer, Extraction, Refusal, RefusalReason, Removal } from './article.ts';
import { BEFORE } from './before.ts';
import { captions } from './figures.ts';
import { leadImage } from './lead.ts';
import { contentType, documentElement, isHtml, selectionOf } from './natives.ts';
import { readability } from './readability.ts';
import { type Block, isAstray, paragraphs, placesIn, recover, survey, told } from './recover.ts';
import { apply, type Keeps, pageScene, type Scene } from './rules.ts';
import { shape } from './shape.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { isArticle } from './verdict.ts';
import { line } from './wording.ts';

/** What the pipeline asks back when the reader wants something else than the plain answer: `wishes.ts`. */
export interface Wishes {
  /** What is selected, when only that is to be read. */
  readonly range: Range | null;
  readonly keeps: Keeps;
  /** What is to be read instead of what Readability finds; null lets it search. */
  choose(page: Scene): Element | null;
  /** A last look, while signs can still be told; `blocks` are those of the page. */
  finish(found: Element, blocks: readonly Block[]): void;
}

/**
 * Reads the article out of a page, which is left as it is. Answers with plain data, untrusted; a page without an
 * article, or one that is no HTML, is a refusal. Never throws.
 * @param wishes when it is not the plain question: then what is selected is not looked at
 */
export function extract(document: Document, wishes?: Wishes): Answer {
  try {
    if (contentType(document) === 'application/pdf') return refusal('pdf');
    const root = documentElement(document);
    if (!root || !isHtml(root) || !/^(?:text\/html|application\/(?:xhtml\+)?xml)$/.test(contentType(document)))
      return refusal('not-html');
    if (!wishes && hasSelection(document)) return refusal('selected');
    const read = (strict: boolean) => {
      const copy = snapshot(document, wishes?.range, wishes !== undefined);
      return article(copy, about(copy), strict, wishes);
    };
    return read(true) ?? read(false) ?? refusal('no-article');
  } catch {
    return refusal('no-article');
  }
}

const refusal = (reason: RefusalReason): Refusal => ({ kind: 'refusal', reason });

/** A word that was double-clicked long ago is not meant: a selection is a line at least. */
const LEAST_SELECTED = 40;
const hasSelection = (document: Document): boolean => {
  const selection = selectionOf(document);
  return selection !== null && !selection.isCollapsed && selection.toString().trim().length >= LEAST_SELECTED;
};

/** Null when Readability, being strict, took the wrong box: then it is asked again. */
function article(copy: Snapshot, known: About, strict: boolean, wishes?: Wishes): Answer | null {
  const page = pageScene(copy, known.title, wishes?.keeps);
  const chosen = wishes?.choose(page);
  if (chosen) {
    wishes?.finish(chosen, []);
    shape(chosen);
    return line(chosen.textContent) === '' ? refusal('no-article') : answer(copy, known, chosen, null, []);
  }
  const trace: Removal[] = [...apply(BEFORE, page), ...captions(page)];
  const blocks = survey(page);
  let found = readability(copy.document, known.title, strict) ?? paragraphs(blocks, copy.document);
  found = told(known, found, copy.document) ?? found;
  if (!found) return refusal(copy.truncated && blocks.length === 0 ? 'too-large' : 'no-article');
  let places = placesIn(found, blocks);
  if (isAstray(found, blocks, places)) {
    if (strict) return null;
    found = paragraphs(blocks, copy.document) ?? found;
    places = placesIn(found, blocks);
  }
  const lead = leadImage(found, blocks, known);
  trace.push(...recover(found, blocks, places, known, wishes?.keeps));
  const text = scene(found, known, new Set(blocks.map(({ element }) => element)), wishes?.keeps);
  trace.push(...clean(text));
  const linkLines = trace.filter(({ step }) => step === 'links alone').length;
  if (!isArticle({ text, copy, about: known, linkLines })) return refusal('no-article');
  wishes?.finish(found, blocks);
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
  const { title, byline, site, published, modified, lang, dir, canonical, licence, next } = known;
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
    canonical,
    licence,
    next,
    leadImage: lead,
    body,
    truncated,
    trace,
  };
}
