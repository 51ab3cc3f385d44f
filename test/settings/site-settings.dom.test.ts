import { beforeEach, expect, test } from 'vitest';
import { applySettings } from '../../src/settings/apply.ts';
import { DEFAULTS } from '../../src/settings/schema.ts';
import { admitSiteLooks, enterSite, keepSiteLooks, siteLooks } from '../../src/settings/site-looks.ts';
import { SiteSettings } from '../../src/settings/site-settings.ts';

const NOTHING = { sets: {}, look: { data: {}, css: {} } };
let site: SiteSettings;

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.site;
  site = new SiteSettings();
});

test('without anything of its own a site has what all have, and a change holds for all', () => {
  enterSite('news.example');
  expect(site.over(DEFAULTS)).toBe(DEFAULTS);
  expect(site.take({ fontSize: 30 })).toEqual({ fontSize: 30 });
  expect(siteLooks().size).toBe(0);
});

test('what is set for a site is over what all have; what is no look still holds for all', () => {
  enterSite('news.example');
  site.over(DEFAULTS);
  expect(site.set(NOTHING)).toBe(true);
  expect(site.take({ fontSize: 30, rate: 2, singleKeys: false, keys: {} })).toEqual({
    rate: 2,
    singleKeys: false,
    keys: {},
  });
  expect(site.over({ ...DEFAULTS, rate: 2 })).toMatchObject({ fontSize: 30, rate: 2 });
  enterSite('other.example');
  expect(site.over(DEFAULTS).fontSize).toBe(DEFAULTS.fontSize);
});

test('what is as everywhere is not kept for the site, and follows the others from then on', () => {
  enterSite('news.example');
  site.over(DEFAULTS);
  site.set(NOTHING);
  site.take({ fontSize: 30 });
  site.take({ fontSize: DEFAULTS.fontSize });
  expect(site.own?.sets).toEqual({});
  expect(site.over({ ...DEFAULTS, fontSize: 40 }).fontSize).toBe(40);
});

test('values that are kept are admitted again, and what is no look of a site is dropped', () => {
  enterSite('news.example');
  site.set({ ...NOTHING, sets: { fontSize: 9999, theme: 'nothing', rate: 4, keys: { play: null } } });
  expect(site.over(DEFAULTS)).toEqual({ ...DEFAULTS, fontSize: 128 });
  for (const wild of [null, [], 'x', { a: 1, b: { sets: [] } }]) expect(admitSiteLooks(wild).size).toBe(0);
  localStorage.setItem('siteLooks', '{broken');
  expect(site.over(DEFAULTS)).toBe(DEFAULTS);
});

test('its next first frame has its look, and other sites keep theirs', () => {
  const root = document.documentElement;
  applySettings({ ...DEFAULTS, fontSize: 22 });
  const everywhere = localStorage.getItem('look');
  enterSite('news.example');
  site.set(NOTHING);
  site.over({ ...DEFAULTS, fontSize: 22 });
  site.take({ fontSize: 30 });
  applySettings(site.over(site.everywhere), site.everywhere);
  expect(localStorage.getItem('look')).toBe(everywhere);
  expect(siteLooks().get('news.example')?.look).toEqual({ data: {}, css: { '--font-size': '30px' } });
  root.style.setProperty('--font-size', '22px');
  expect(enterSite('other.example')).toBe(false);
  expect(root.style.getPropertyValue('--font-size')).toBe('22px');
  expect(enterSite('news.example')).toBe(true);
  expect(root.style.getPropertyValue('--font-size')).toBe('30px');
});

test('two hundred sites are kept, those set last', () => {
  keepSiteLooks(new Map(Array.from({ length: 250 }, (_, i) => [`${i}.example`, NOTHING])));
  expect(siteLooks().size).toBe(200);
  expect(siteLooks().has('249.example')).toBe(true);
});
