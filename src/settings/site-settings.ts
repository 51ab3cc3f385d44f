/** The settings that hold for the site in front, over those that hold for every site. */
import { LOOK } from './groups.ts';
import { admitPart, DEFAULTS, SETTING_NAMES, type Settings, setting } from './schema.ts';
import { keepSiteLooks, type SiteLook, siteInFront, siteLooks } from './site-looks.ts';

/** What can be set for one site: how its text looks. */
export const SITE_NAMES = SETTING_NAMES.filter((name) => {
  const row = setting(name);
  return LOOK.some((group) => group === row.group) && !row.everywhere;
});

/** @returns of some settings those that can be set for one site, each admitted by its row */
export function admitSite(sets: Readonly<Record<string, unknown>>): Partial<Settings> {
  return admitPart(Object.fromEntries(SITE_NAMES.filter((name) => name in sets).map((name) => [name, sets[name]])));
}

export class SiteSettings {
  #everywhere: Settings = DEFAULTS;

  /** What holds for every site that has nothing of its own. */
  get everywhere(): Settings {
    return this.#everywhere;
  }

  /** The host; '' where nothing can be set for the site alone. */
  get host(): string {
    return siteInFront();
  }

  /** What is set for this site alone; null when it has nothing of its own. */
  get own(): SiteLook | null {
    return siteLooks().get(this.host) ?? null;
  }

  /** Takes what holds everywhere. @returns what holds here */
  over(everywhere: Settings): Settings {
    this.#everywhere = everywhere;
    const { own } = this;
    return own ? { ...everywhere, ...admitSite(own.sets) } : everywhere;
  }

  /** Keeps what of a change belongs to this site, as far as it differs from all others. @returns what holds everywhere */
  take(part: Partial<Settings>): Partial<Settings> {
    const { own } = this;
    if (!own) return part;
    const sets = Object.entries({ ...own.sets, ...admitSite(part) });
    const everywhere: Readonly<Record<string, unknown>> = this.#everywhere;
    this.set({ ...own, sets: Object.fromEntries(sets.filter(([name, value]) => value !== everywhere[name])) });
    const names = SETTING_NAMES.filter((name) => name in part && !SITE_NAMES.includes(name));
    return Object.fromEntries(names.map((name) => [name, part[name]]));
  }

  /** Gives the site something of its own, or takes it from it. @returns false when it cannot be kept */
  set(own: SiteLook | null): boolean {
    const { [this.host]: _, ...others } = Object.fromEntries(siteLooks());
    return keepSiteLooks(new Map([...Object.entries(others), ...(own ? [[this.host, own] as const] : [])]));
  }
}
