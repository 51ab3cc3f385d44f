/** Where the text comes from. */
import { type Read, readActiveTab } from '../platform/inject.ts';
import { keptAnswer } from '../platform/kept.ts';
import { askFrom } from '../platform/more.ts';
import { opened } from '../platform/surface.ts';
import { rememberedFor } from '../settings/sites.ts';

/**
 * @param main where a link's site is asked about
 * @returns what the page answers, or for a tab of our own what was kept for it; null when it is gone
 */
export async function ask(main: HTMLElement): Promise<Read | null> {
  if (opened('id')) return keptHere();
  return opened('link') ? askLinked(main) : askPage();
}

async function askPage(): Promise<Read> {
  const got = await readActiveTab(rememberedFor);
  if (!got.unreadable) askFrom(got.tab);
  return got;
}

/** The tab that a link's page was loaded in has done its duty when it has been read. */
async function askLinked(main: HTMLElement): Promise<Read | null> {
  const { closeBehind, linkPage } = await import('./late.ts');
  if (!(await linkPage(main))) return null;
  const got = await readActiveTab(rememberedFor);
  if (got.unreadable) return { unreadable: 'link' };
  if (got.tab !== null) await closeBehind(got.tab);
  return { ...got, tab: null };
}

async function keptHere(): Promise<Read | null> {
  const kept = await keptAnswer();
  if (!kept) return null;
  const { value: answer, host, incognito } = kept;
  return { unreadable: null, answer, tab: null, host, site: incognito ? '' : host, wished: false, incognito };
}
