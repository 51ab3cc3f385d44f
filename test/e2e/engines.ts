/**
 * What three engines find on a page, each sees what the others miss: axe-core with every tag and its AAA rules, IBM's
 * accessibility-checker-engine with all WCAG 2.2 rules, HTML_CodeSniffer at WCAG2AAA. Only what an engine calls a failure is a
 * finding; what it asks a person to look at is answered in test/wcag.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { root } from '../run/setup.mjs';

/** What an IBM rule says of one element. https://www.npmjs.com/package/accessibility-checker-engine */
interface Told {
  readonly ruleId: string;
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
}
interface Sniffed {
  /** 1 is a failure, 2 a warning, 3 a notice. */
  readonly type: number;
  readonly code: string;
  readonly msg: string;
  readonly element: Element;
}

declare global {
  interface Window {
    readonly axe: typeof axe;
    readonly ace: { Checker: new () => { check(of: Document, sets: readonly string[]): Promise<{ results: Told[] }> } };
    readonly HTMLCS: {
      process(standard: string, of: Document, done: () => void): void;
      getMessages(): Sniffed[];
    };
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AAA = ['color-contrast-enhanced', 'identical-links-same-purpose', 'meta-refresh-no-exceptions', 'target-size'];

/** Where an engine contradicts another, or what a browser does by itself: each with its reason. */
const EXCUSED: readonly (readonly [finding: RegExp, why: string])[] = [
  [
    /^element_tabbable_role_valid: .*class="wide"/,
    'A box that scrolls sideways must be reached by the keyboard: axe’s scrollable-region-focusable asks for just this.',
  ],
  [
    /3_1_6\.H62\.2: <ruby>/,
    'What the page wrote; brackets in it are for browsers without ruby, and both browsers have had it since 2015.',
  ],
];

const file = (name: string): string => readFileSync(join(root, 'node_modules', name), 'utf8');
const IBM = file('accessibility-checker-engine/ace.js');
const SNIFFER = file('html_codesniffer/build/HTMLCS.js');

/** @returns what axe finds: rule and element, nothing when all is well */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (tags, aaa) => {
      const rules = Object.fromEntries(aaa.map((rule) => [rule, { enabled: true }]));
      const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    TAGS,
    AAA,
  );
}

/** @returns what all three find, but for what is excused */
export async function enginesFind(page: Page): Promise<string[]> {
  const found = await axeFinds(page);
  await page.evaluate(IBM);
  await page.evaluate(SNIFFER);
  const others = await page.evaluate(async () => {
    const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    const failed = results.filter(({ value }) => value[1] === 'FAIL');
    await new Promise<void>((done) => window.HTMLCS.process('WCAG2AAA', document, done));
    return [
      ...failed.map(({ ruleId, message, snippet }) => `${ruleId}: ${snippet.slice(0, 200)} ${message}`),
      ...window.HTMLCS.getMessages()
        .filter(({ type }) => type === 1)
        .map(({ code, msg, element }) => `${code}: ${element.outerHTML.slice(0, 200)} ${msg}`),
    ];
  });
  return [...found, ...others].filter((finding) => !EXCUSED.some(([pattern]) => pattern.test(finding)));
}

/**
 * A script for a page, which leaves HTML_CodeSniffer there as `sniff()`: a promise of what it finds. From a sandbox, through which
 * Firefox lets a test speak to a page, it takes minutes, since it asks for every element's style again and again.
 */
export const sniffer = (): string => `${SNIFFER};
window.sniff = () => new Promise((done) => HTMLCS.process('WCAG2AAA', document, done)).then(() => HTMLCS.getMessages()
  .filter(({ type }) => type === 1).map(({ code, msg, element }) => code + ': ' + element.outerHTML.slice(0, 200) + ' ' + msg));`;

/** For a browser without puppeteer: each engine as an expression, of a promise of what is found, but for what is excused. */
export function asExpressions(): string[] {
  const excused = `(finding) => ![${EXCUSED.map(([pattern]) => String(pattern)).join()}].some((one) => one.test(finding))`;
  const rules = JSON.stringify(Object.fromEntries(AAA.map((rule) => [rule, { enabled: true }])));
  return [
    `(() => { ${axe.source}; })() ?? window.axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, rules: ${rules} })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)).filter(${excused}))`,
    `(() => { ${IBM}; window.ace ??= ace; })() ?? new window.ace.Checker().check(document, ['WCAG_2_2'])
      .then(({ results }) => results.filter(({ value }) => value[1] === 'FAIL').map(({ ruleId, message, snippet }) => ruleId + ': ' + snippet.slice(0, 200) + ' ' + message).filter(${excused}))`,
    `window.sniff().then((found) => [...found].filter(${excused}))`,
  ];
}
