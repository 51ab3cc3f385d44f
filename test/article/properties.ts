/** What must hold whatever a page is and whatever it answers. Each throws with what does not. */
import { ALLOWED } from '../../src/article/allowed.ts';
import { type Answer, type Extraction, readAnswer } from '../../src/article/article.ts';
import { extract } from '../../src/article/extract.ts';
import { admit } from '../../src/article/sanitize.ts';

/** Milliseconds for anything tried here: all of it is small, so that more means it is stuck. */
const PATIENCE = 3000;

function held(what: boolean, otherwise: () => string): void {
  if (!what) throw new Error(otherwise());
}

const EMPTY: Extraction = {
  kind: 'article',
  url: '',
  title: '',
  byline: '',
  site: '',
  published: '',
  modified: '',
  lang: '',
  dir: 'ltr',
  canonical: '',
  licence: '',
  next: '',
  leadImage: null,
  body: '',
  truncated: false,
  confidence: 1,
  trace: [],
};

function through(body: string): { readonly markup: string; readonly box: HTMLElement } {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.append(admit({ ...EMPTY, body }).body);
  return { markup: box.innerHTML, box };
}

/** What the gate gives a link and a picture of its own. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  a: ['target', 'rel', 'referrerpolicy'],
  img: ['loading', 'decoding', 'referrerpolicy'],
};

function strange(box: HTMLElement): string | undefined {
  for (const element of box.querySelectorAll('*')) {
    const { localName } = element;
    const own = ALLOWED.get(localName);
    if (!own) return `an element ${localName}`;
    const attributes = element.getAttributeNames();
    const odd = attributes.find((name) => !own.has(name) && !GIVEN[localName]?.includes(name));
    if (odd) return `an attribute ${odd} of ${localName}`;
    const href = element.getAttribute('href');
    if (href !== null && !/^(?:https?:\/\/|mailto:|tel:|#a-.)/.test(href)) return `a link to ${href}`;
    const src = element.getAttribute('src');
    if (src !== null && !/^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/.test(src))
      return `a picture ${src}`;
    if (element.id && !element.id.startsWith('a-')) return `an id ${element.id}`;
    const target = href?.startsWith('#') ? decodeURIComponent(href.slice(1)) : null;
    if (target !== null && ![...box.querySelectorAll('[id]')].some(({ id }) => id === target))
      return `a link to ${target}, which is not there`;
  }
  return undefined;
}

/** The length of all text that markup can mean, what scripts, styles and templates hold as well. */
const textIn = (markup: string): number =>
  lengthIn(new DOMParser().parseFromString(`<body>${markup}`, 'text/html').documentElement);

function lengthIn(part: Element | DocumentFragment): number {
  const inTemplates = [...part.querySelectorAll('template')].filter((one) => one instanceof HTMLTemplateElement);
  return inTemplates.reduce((sum, { content }) => sum + lengthIn(content), part.textContent?.length ?? 0);
}

/** @param markup anything that stands as a body in an answer */
export function gateHolds(markup: string): void {
  const start = performance.now();
  const once = through(markup);
  held(performance.now() - start < PATIENCE, () => 'The gate took too long.');
  const odd = strange(once.box);
  held(!odd, () => `The gate let ${odd} in: ${once.markup}`);
  const twice = through(once.markup);
  held(twice.markup === once.markup, () => `The gate gave\n${once.markup}\nand of that\n${twice.markup}`);
  const length = once.box.textContent?.length ?? 0;
  held(length <= textIn(markup), () => `The text has grown to ${length}: ${once.markup}`);
}

/** @param answer whatever a page answers @returns what it was taken for, null where it was refused */
export function answerHolds(answer: unknown): Answer | null {
  const start = performance.now();
  let read: Answer;
  try {
    read = readAnswer(answer);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
  const again = readAnswer(structuredClone(read));
  held(
    JSON.stringify(again) === JSON.stringify(read),
    () => `Read twice it is another answer: ${JSON.stringify(read)}`,
  );
  if (read.kind === 'article') {
    const keys = Object.keys(EMPTY).join();
    held(
      Object.keys(read).sort().join() === keys.split(',').sort().join(),
      () => `It has other fields: ${Object.keys(read)}`,
    );
    for (const [key, value] of Object.entries(read))
      held(typeof value !== 'string' || value.isWellFormed() || key === 'body', () => `Half letters in ${key}`);
    admit(read);
  }
  held(performance.now() - start < PATIENCE, () => 'It took too long.');
  return read;
}

/** A frame in which a page is drawn as in a tab, its scripts kept from running. */
function drawn(markup: string): { readonly page: Document; readonly frame: HTMLIFrameElement } {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.width = '1000';
  frame.height = '800';
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no page.');
  page.open();
  page.write(markup);
  page.close();
  return { page, frame };
}

/** @param markup a whole page, which is drawn and read there as the content script does */
export function pageHolds(markup: string): void {
  const { page, frame } = drawn(markup);
  try {
    readHolds(page);
  } finally {
    frame.remove();
  }
}

function readHolds(page: Document): void {
  const state = () => new XMLSerializer().serializeToString(page);
  const before = state();
  const start = performance.now();
  const answer = extract(page);
  held(performance.now() - start < PATIENCE, () => 'The page took too long.');
  held(state() === before, () => 'The page is not as it was.');
  const read = answerHolds(structuredClone(answer));
  held(read !== null, () => 'The answer was refused.');
  if (read?.kind !== 'article') return;
  gateHolds(read.body);
  const alts = [...page.querySelectorAll('[alt]')].map((one) => one.getAttribute('alt') ?? '').join('').length;
  const { box } = through(read.body);
  held((box.textContent?.length ?? 0) <= lengthIn(page.documentElement) + alts, () => 'The text has grown.');
}
