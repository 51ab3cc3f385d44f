/** Firefox's popup by the verbs that test/run/states.mjs comes to its states with: what puppeteer calls a page, as far as they go. */
import type { Firefox } from '../run/firefox.mjs';
import { until } from '../run/until.mjs';

type Args = readonly unknown[];
type Act = string | ((...args: never[]) => unknown);

const call = (act: Act, args: Args): string =>
  typeof act === 'string' ? act : `(${String(act)})(${args.map((arg) => JSON.stringify(arg)).join()})`;
/** An element by a selector of CSS, or of puppeteer's by name and role. */
const find = (selector: string): string => {
  const [, name] = /^::-p-aria\(\[name="(.*?)"\]/.exec(selector) ?? [];
  if (!name) return `document.querySelector(${JSON.stringify(selector)})`;
  const named = `[...document.querySelectorAll('button, [role=button]')].find((one) => (one.ariaLabel || one.textContent.trim()) === ${JSON.stringify(name)})`;
  return `(${named} ?? null)`;
};

export class FirefoxReader {
  constructor(private readonly firefox: Firefox) {}

  evaluate(act: Act, ...args: Args): Promise<unknown> {
    return this.firefox.ask(call(act, args));
  }

  $eval(selector: string, act: Act, ...args: Args): Promise<unknown> {
    const given = [find(selector), ...args.map((arg) => JSON.stringify(arg))].join();
    return this.firefox.ask(`(${String(act)})(${given})`);
  }

  async $(selector: string): Promise<true | null> {
    return (await this.firefox.ask(`${find(selector)} !== null`)) ? true : null;
  }

  async waitForSelector(selector: string): Promise<{ click(): Promise<unknown> }> {
    await this.firefox.see(selector, `${find(selector)} !== null`);
    return { click: () => this.firefox.ask(`${find(selector)}.click()`) };
  }

  waitForFunction(act: Act, _options: object = {}, ...args: Args): Promise<unknown> {
    return this.firefox.see(String(act), call(act, args));
  }

  focus(selector: string): Promise<unknown> {
    return this.firefox.ask(`${find(selector)}.focus()`);
  }

  readonly keyboard = {
    press: (key: string) => this.firefox.press(key),
    type: async (text: string) => {
      for (const letter of text) await this.firefox.press(letter);
    },
  };
}

/** Waits until the popup shows a state. */
export const shown = (firefox: Firefox, state: string): Promise<unknown> =>
  until(`the state ${state}`, async () =>
    (await firefox.ask('document.documentElement.dataset.state').catch(() => '')) === state ? true : undefined,
  );
