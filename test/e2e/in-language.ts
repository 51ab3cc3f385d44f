/** A copy of the build with other words in one language, in a browser of that language. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from './build.ts';
import type { Stage } from './theatre.ts';

export type Words = Readonly<Record<string, { readonly message: string }>>;

/**
 * @param locale of `_locales`
 * @param change its words from its own and the English ones, by the short names that a build gives them (src/build/messages.mjs)
 */
export function inLanguage(
  locale: string,
  change: (own: Words, english: Words, short: (name: string) => string) => Words,
): Stage {
  const extension = join(mkdtempSync(join(tmpdir(), 'lectern-language-')), 'chromium');
  const { LANGUAGE } = process.env;
  cpSync(dist, extension, { recursive: true });
  const file = (of: string) => join(extension, `_locales/${of}/messages.json`);
  const read = (of: string): Words => JSON.parse(readFileSync(file(of), 'utf8'));
  const english = read('en');
  const names = english.names?.message.split(' ') ?? [];
  const short = (name: string) => `_${names.indexOf(name).toString(36)}`;
  writeFileSync(file(locale), JSON.stringify(change(read(locale), english, short)));
  process.env.LANGUAGE = locale; // what Chromium asks on Linux; elsewhere the switch
  return {
    extension,
    args: [`--lang=${locale}`],
    end() {
      rmSync(extension, { recursive: true });
      if (LANGUAGE === undefined) delete process.env.LANGUAGE;
      else process.env.LANGUAGE = LANGUAGE;
    },
  };
}
