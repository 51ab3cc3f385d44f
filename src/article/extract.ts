/**
 * A document becomes an article. The steps, each in its own file:
 *
 *   snapshot ─ about ─ before ─ captions ─ strategy ─ recover ─ after ─ verdict ─ score ─ shape ─▶ Extraction
 *       └──────────────── the other strategies, when the score is low ────────────────┘
 */
import { type About, about } from './about.ts';
import { clean, scene } from './after.ts';
import type { Answer, Extraction, LeadImage, Refusal, RefusalReason, Removal } from './article.ts';
import { BEFORE } from './before.ts';
import { type Block, survey } from './blocks.ts';
import { captions } from './figures.ts';
import { leadImage } from './lead.ts';
import { contentType, documentElement, isHtml, selectionOf } from './natives.ts';
import { placesIn, recover } from './recover.ts';
import { apply, type Keeps, pageScene, type Scene } from './rules.ts';
import { score } from './score.ts';
import { shape } from './shape.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { type Ground, STRATEGIES } from './strategies.ts';
import { isArticle, isDeclared } from './verdict.ts';
import { lineOf } from './wording.ts';

/** What the pipeline asks back when the reader wants something else than the plain answer: `wishes.ts`. */
export interface Wishes {
  /** What is selected, when only that is to be read. */
  readonly range: Range | null;
  readonly keeps: Keeps;
  /** What is to be read instead of what is found; null lets it search. */
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
  const going = steps(document, wishes);
  for (;;) {
    const { done, value } = going.next();
    if (done) return value;
  }
}

/** The longest that the page's own tab is kept from answering its reader (ms), but for one step that takes longer. */
const STRETCH = 60;

/** Goes through the steps of `extract` with breaths for the page between them: of usual pages none takes long enough to need one. */
export async function inBreaths(document: Document, going: Steps): Promise<Answer> {
  for (let began = performance.now(); ; ) {
    const { done, value } = going.next();
    if (done) return value;
    if (performance.now() > began + STRETCH) {
      // Of a tab that is not in front nobody waits for an answer, and its timers come a second late.
      await new Promise<void>((resolve) => (document.hidden ? resolve() : setTimeout(resolve, 1)));
      began = performance.now();
    }
  }
}

/** What is yielded is nothing: only that here a page may breathe, since what is worked on is a copy. */
type Steps = Generator<undefined, Answer>;

/** The steps of `extract`, one by one. */
export function* steps(document: Document, wishes?: Wishes): Steps {
  try {
    if (contentType(document) === 'application/pdf') return refusal('pdf');
    const root = documentElement(document);
    if (!root || !isHtml(root) || !/^(?:text\/html|application\/(?:xhtml\+)?xml)$/.test(contentType(document)))
      return refusal('not-html');
    if (!wishes && hasSelection(document)) return refusal('selected');
    return yield* read(document, wishes);
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

/** Milliseconds for finding. Readability’s median on real pages is 5–14, so only a hostile page comes near. */
const BUDGET = 1500;
/** A page that has taken this long (milliseconds) is not read again: real ones have a median of 20. */
const LONG = 500;
/** What the first strategy finds is doubted below this score, and the others compete: on one real page in twenty. */
const DOUBT = 0.6;
/** Below every score: what was found is no article. */
const NONE = -1;
/** What is no article, and less than this (weighed characters, `measure.ts`), is a stray line. */
const LEAST = 250;

function* read(document: Document, wishes?: Wishes): Steps {
  const start = performance.now();
  const page = open(document, wishes);
  const chosen = wishes?.choose(page);
  if (chosen) {
    const given = answer({ page, found: chosen, blocks: [], lead: null, trace: [], confidence: 1 }, wishes);
    return lineOf(chosen) === '' ? refusal('no-article') : given;
  }
  const [usual, ...others] = STRATEGIES;
  yield;
  let ground: Prepared | null = prepared(page);
  yield;
  const end = performance.now() + BUDGET;
  const main = usual.find(ground, end);
  yield;
  let best = judged(ground, main);
  yield;
  // A page without an article has cards and captions that would pass for one: it is believed, unless it claims to have one.
  const settled = best && (best.confidence >= DOUBT || (best.confidence === NONE && !isDeclared(page.about)));
  ground = null;
  for (const other of settled ? [] : others) {
    // Nor is one of which the copy holds only a part: whoever looked at it again would look at the same part.
    if (page.copy.truncated || (best && performance.now() > start + LONG)) break;
    ground ??= prepared(open(document, wishes, page.about));
    yield;
    const found = other.find(ground, end);
    if (!found) continue;
    yield;
    const candidate = judged(ground, found);
    ground = null;
    if (candidate && candidate.confidence > (best?.confidence ?? NONE)) best = candidate;
  }
  return best && best.confidence > NONE
    ? answer(best, wishes)
    : refusal(page.copy.truncated ? 'too-large' : 'no-article');
}

/** A copy of the page, and what it says about itself. */
interface Page extends Scene {
  readonly copy: Snapshot;
  readonly about: About;
}

/** @param known what is known about the page from an earlier copy */
function open(document: Document, wishes?: Wishes, known?: About): Page {
  const copy = snapshot(document, wishes?.range, wishes !== undefined);
  const told = known ?? about(copy);
  return { ...pageScene(copy, told.title, wishes?.keeps), copy, about: told };
}

/** The same behind the first rules, with their trace. */
interface Prepared extends Page, Ground {
  readonly trace: readonly Removal[];
}

function prepared(page: Page): Prepared {
  const trace = [...page.noted.gone, ...apply(BEFORE, page), ...captions(page)];
  return { ...page, trace, blocks: survey(page) };
}

/** What a strategy made of its copy of the page. */
interface Candidate {
  readonly page: Page;
  readonly found: Element;
  /** Of the page. */
  readonly blocks: readonly Block[];
  readonly lead: LeadImage | null;
  readonly trace: readonly Removal[];
  /** `score.ts`; NONE when it is no article. */
  readonly confidence: number;
}

/** Null when nothing was found, or next to nothing. */
function judged(page: Prepared, found: Element | null): Candidate | null {
  if (!found) return null;
  const { about, blocks, copy, keeps } = page;
  const places = placesIn(found, blocks);
  const lead = leadImage(found, blocks, about);
  const trace = [...page.trace, ...recover(found, places, about, keeps)];
  const text = scene(found, about, new Set(blocks.map(({ element }) => element)), keeps);
  trace.push(...clean(text));
  const linkLines = trace.filter(({ step }) => step === 'links alone').length;
  const size = text.measures.of(found);
  const is = isArticle({ text, copy, about, linkLines });
  if (!is && size.text < LEAST) return null;
  return { page, found, blocks, lead, trace, confidence: is ? score(size, places, about) : NONE };
}

/** The answer a candidate gives, which is taken apart for it. */
function answer({ page, found, blocks, lead, trace, confidence }: Candidate, wishes?: Wishes): Extraction {
  const { title, byline, site, published, modified, lang, dir, canonical, licence, next } = page.about;
  const { url, truncated } = page.copy;
  wishes?.finish(found, blocks);
  shape(found);
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
    body: found.getHTML(),
    truncated,
    confidence,
    trace,
  };
}
