/** The interface from right to left: the English words under the name of Arabic, since what is looked at is where things stand. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from './build.ts';
import type { Stage } from './theatre.ts';

export function rightToLeft(): Stage {
  const extension = join(mkdtempSync(join(tmpdir(), 'lectern-rtl-')), 'chromium');
  const { LANGUAGE } = process.env;
  cpSync(dist, extension, { recursive: true });
  const words = JSON.parse(readFileSync(join(dist, '_locales/en/messages.json'), 'utf8'));
  const locale = `_${words.names.message.split(' ').indexOf('locale').toString(36)}`; // its short name
  rmSync(join(extension, '_locales/ar'), { recursive: true, force: true });
  mkdirSync(join(extension, '_locales/ar'));
  writeFileSync(
    join(extension, '_locales/ar/messages.json'),
    JSON.stringify({ ...words, [locale]: { message: 'ar' } }),
  );
  process.env.LANGUAGE = 'ar'; // what Chromium asks on Linux; elsewhere the switch
  return {
    extension,
    args: ['--lang=ar'],
    end() {
      rmSync(extension, { recursive: true });
      if (LANGUAGE === undefined) delete process.env.LANGUAGE;
      else process.env.LANGUAGE = LANGUAGE;
    },
  };
}
