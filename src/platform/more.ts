/**
 * Asks the page in front for more than the plain question, through a script that is put into it only then. What comes back
 * is as untrusted as every answer of a page.
 */
/** How long a page may take (milliseconds). It was just read, so it is neither frozen nor new. */
const PATIENCE = 15_000;

/** What is wanted of the page: `article/want.ts` says what may be in it. */
export type Wish = object;

/** What more.ts offers in the extension's own world beside the page. */
type More = Readonly<Record<'answer' | 'parts' | 'boxes' | 'fetched', (wish: Wish | string) => unknown>>;

declare global {
  var __lecternMore: More;
}

type Question = readonly ['answer' | 'parts', Wish] | readonly ['boxes'] | readonly ['fetched', string];

/** Puts a question to one tab. @throws what the browser says when it refuses */
export async function askTab(tabId: number, ...[name, wish = {}]: Question): Promise<unknown> {
  const { scripting } = globalThis.browser ?? chrome;
  const target = { tabId };
  await scripting.executeScript({ target, files: ['more.js'], injectImmediately: true });
  const [asked] = await scripting.executeScript({
    target,
    injectImmediately: true,
    func: (name: keyof More, wish: Wish | string) => __lecternMore[name](wish),
    args: [name, wish],
  });
  return asked?.result;
}

/** The tab that the article on this page came from. */
let source: number | null = null;

/** From now on this tab is asked for more; null when there is none any more. */
export function askFrom(tab: number | null): void {
  source = tab;
}

/** Whether there is a page to be asked for more. */
export const canAskMore = (): boolean => source !== null;

/** Puts a question to the page the article came from. @throws when it cannot be read, or does not answer in time */
export async function askMore(...question: Question): Promise<unknown> {
  if (source === null) throw new Error('There is no tab to ask.');
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The page does not answer.')), PATIENCE);
  });
  return Promise.race([askTab(source, ...question), late]);
}
