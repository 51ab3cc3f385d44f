/** All that a reader has set, as one file: settings, profiles, keys, voices, words, and what was changed and set for sites. */
import { keptDictionary, readDictionary } from '../speech/dictionary.ts';
import { loadDictionary, saveDictionary } from './dictionary.ts';
import { migrate } from './migrate.ts';
import { admitSettings, DEFAULTS } from './schema.ts';
import { admitSiteLooks, keepSiteLooks, type SiteLook, siteLooks } from './site-looks.ts';
import { admitSite } from './site-settings.ts';
import { admitSites, allSites, takeSites } from './sites.ts';
import { loadSettings, patchSettings, storedOf } from './store.ts';
import { clearAccount, loadSync, stopSync } from './sync.ts';

/** Of the file, not of what is in it: settings have a version of their own. */
const FORMAT = 1;

/** A file with as much as can be kept is shorter (characters). */
export const LONGEST_BACKUP = 5_000_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is set for each site, as a file has it: what it comes to on a page is made anew there. */
const allLooks = () =>
  Object.fromEntries([...siteLooks()].map(([host, { sets }]) => [host, { sets: admitSite(sets) }]));

/** @returns what a file has set for sites, each value admitted by its row */
function looksIn(value: unknown): Map<string, SiteLook> {
  const looks = [...admitSiteLooks(value)];
  return new Map(looks.map(([host, { sets }]) => [host, { sets: admitSite(sets), look: { data: {}, css: {} } }]));
}

/** @returns everything, as the text of a file */
export async function backup(): Promise<string> {
  const [settings, words] = await Promise.all([loadSettings(), loadDictionary()]);
  const all = {
    lectern: FORMAT,
    settings: storedOf(settings),
    words: keptDictionary(words),
    sites: allSites(),
    looks: allLooks(),
  };
  return JSON.stringify(all, null, 2);
}

/** What was taken from a file. */
export interface Taken {
  readonly settings: number;
  readonly words: number;
  readonly sites: number;
}

/**
 * Sets everything as a file has it, each value admitted by its own row; what the file does not hold is as it came.
 * @param text of the file
 * @returns what was taken; null when it is no such file, and nothing was changed
 * @throws when the browser's storage is full or broken
 */
export async function restore(text: string): Promise<Taken | null> {
  const read = parsed(text);
  if (!isObject(read) || typeof read.lectern !== 'number' || !isObject(read.settings)) return null;
  const settings = admitSettings(migrate(read.settings));
  const words = readDictionary(read.words) ?? [];
  const sites = admitSites(read.sites);
  const looks = looksIn(read.looks);
  await patchSettings(settings);
  await saveDictionary(words);
  takeSites(sites);
  keepSiteLooks(looks);
  const { values } = storedOf(settings);
  return {
    settings: Object.keys(values).length,
    words: words.length,
    sites: new Set([...Object.keys(sites), ...looks.keys()]).size,
  };
}

/** Forgets all of it, also what this device has put into the browser's account. @throws when the browser's storage is broken */
export async function wipe(): Promise<void> {
  if (await loadSync()) await Promise.all([stopSync(), clearAccount()]);
  await patchSettings(DEFAULTS);
  await saveDictionary([]);
  takeSites({});
  keepSiteLooks(new Map());
}

function parsed(text: string): unknown {
  try {
    return text.length <= LONGEST_BACKUP ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
