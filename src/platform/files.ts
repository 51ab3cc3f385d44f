/** Files of the extension itself, read when they are needed. */
import { browser } from './browser.ts';

/** @returns the text of a file in the package. @throws when there is none */
export async function ownFile(path: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`no ${path} in the package`);
  return response.text();
}
