/** Reads the page in front: one injected script, one answer, and a reason when the browser gives none. */
import { type Remembered, takeEarly } from './ask.ts';
import { surface } from './surface.ts';

/** Why a page could not be read at all. Each reason has its own words and next step in the reader. */
export const UNREADABLE = [
  'browser-page', // about:, chrome:, devtools: and the like
  'store', // an extension gallery, which no extension may read
  'extension-page', // a page of another extension
  'error-page', // the network error page of the browser
  'view-source', // the source code of a page
  'pdf', // the browser's own viewer
  'file', // a file of this device, where the reader has not allowed it
  'unasked', // beside the page: a page for which the button has not been pressed
  'gone', // the tab was closed or went elsewhere meanwhile
  'unreadable', // the browser shows extensions nothing of it: an error page, an empty tab, data:, view-source: …
  'frozen', // the page did not answer in time
  'link', // the page behind a link, loaded for it, cannot be read
] as const;
export type UnreadableReason = (typeof UNREADABLE)[number];

/** How long a page may take. A page in an endless loop never answers (milliseconds). */
const PATIENCE = 4000;

type Table = readonly (readonly [RegExp, UnreadableReason])[];

/** What browsers say when they refuse, in their words (Chromium 156: shared by all its relatives). */
const REFUSED: Table = [
  [/showing error page/i, 'error-page'],
  [/extensions gallery/i, 'store'],
  [/(chrome|moz)-extension:|different extension/i, 'extension-page'],
  [/chrome:|about:|devtools:|edge:/i, 'browser-page'],
  [
    /frame with id 0 (?:was removed|is not ready)|no frame with id|(?:no|invalid) tab (?:with )?id|tab was closed|frame was removed|document was (?:removed|unloaded)/i,
    'gone',
  ],
  // What is left: nothing tells an error page from an empty tab, data: or view-source:, for they show no address either.
  [/cannot access|missing host permission|must request permission|no tab/i, 'unreadable'],
];

/** Addresses that tell by themselves, where the browser shows them to us. */
const ADDRESSES: Table = [
  [
    /^https:\/\/(addons\.mozilla\.org|chromewebstore\.google|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)/i,
    'store',
  ],
  [/^(chrome|moz)-extension:/i, 'extension-page'],
  [/^view-source:/i, 'view-source'],
  [/^(chrome|about|devtools|edge|brave|vivaldi|opera):/i, 'browser-page'],
  [/\.pdf(?:[?#]|$)/i, 'pdf'],
  [/^file:/i, 'file'],
];

/** Firefox shows every address: of a page of the web that it lets nobody read it shows an error instead. */
const NO_ANSWER: Table = [[/^https?:/i, 'error-page']];

/** What was read, and where: `host` is the tab's own, without user name and password; '' when the browser hides it. */
export type Read =
  | { readonly unreadable: UnreadableReason }
  | {
      readonly unreadable: null;
      readonly answer: unknown;
      /** The tab it came from; null for an article that was kept. */
      readonly tab: number | null;
      readonly host: string;
      /** The host whose own settings hold; '' for none, as in a private window. */
      readonly site: string;
      readonly wished: boolean;
      readonly incognito: boolean;
    };

const first = (table: Table, text: string) => table.find(([pattern]) => pattern.test(text))?.[1];

/** Whether this browser keeps files of the device from extensions until the reader allows it (Chromium). */
export async function mayNotReadFiles(): Promise<boolean> {
  const { extension, sidePanel } = globalThis.chrome ?? {};
  return sidePanel !== undefined && !(await extension.isAllowedFileSchemeAccess());
}

/** Gives up on a page that does not answer. */
const outOfPatience = () =>
  new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), PATIENCE);
  });

/**
 * Reads the tab in front of the reader's eyes.
 * @returns what the page answered, unchecked, or why it could not be asked; never waits longer than `PATIENCE`
 * @throws what the browser says when it is none of the known refusals
 */
export async function readActiveTab(remembered: Remembered): Promise<Read> {
  const asked = await Promise.race([takeEarly(remembered), outOfPatience()]);
  if (!asked) return { unreadable: 'frozen' };
  const { url, tab, result, refused, wished, incognito } = asked;
  // Firefox runs nothing in its own pages, and says nothing of it.
  if (refused === null && result === undefined) return { unreadable: first(ADDRESSES, url) ?? 'unreadable' };
  const host = URL.canParse(url) ? new URL(url).host : '';
  const site = incognito ? '' : host;
  if (refused === null) return { unreadable: null, answer: result, tab, host, site, wished, incognito };
  const said = first(REFUSED, refused);
  const unreadable = first(ADDRESSES, url) ?? (said === 'unreadable' ? first(NO_ANSWER, url) : null) ?? said;
  if (!unreadable) throw new Error(refused);
  // The side panel stays while tabs come and go, and may look only where the button was pressed.
  return { unreadable: unreadable === 'unreadable' && surface() === 'panel' ? 'unasked' : unreadable };
}
