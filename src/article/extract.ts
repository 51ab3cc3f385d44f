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
import { Measures } from './measure.ts';
import { contentType, documentElement, isHtml } from './natives.ts';
import { readability } from './readability.ts';
import { paragraphs, recover, survey } from './recover.ts';
import { apply, type Scene } from './rules.ts';
import { shape } from './shape.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { isArticle } from './verdict.ts';

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
