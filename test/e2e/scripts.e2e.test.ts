import { afterEach, expect, test } from 'vitest';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();

afterEach(async () => {
  const reader = await chromium().popup();
  if (reader) await chromium().closePopup(reader);
});

/** Opens a fixture with wide letters wished for. @returns how its first paragraph is set */
async function set(fixture: string) {
  const old = await chromium().popup();
  if (old) await chromium().closePopup(old);
  const worker = await chromium().worker();
  const values = { letterSpacing: 0.2, wordSpacing: 0.3, lineHeight: 1, align: 'justify' };
  await worker.evaluate((values) => chrome.storage.local.set({ settings: { version: 1, values } }), values);
  const reader = await read(fixture);
  await reader.waitForFunction(() => document.documentElement.dataset.align === 'justify');
  return reader.$eval('article .body p', (paragraph) => {
    const { letterSpacing, wordSpacing, lineHeight, lineBreak, wordBreak, hyphens } = getComputedStyle(paragraph);
    return { letterSpacing, wordSpacing, lineHeight, lineBreak, wordBreak, hyphens };
  });
}

test.each(['arabic--rtl', 'persian--link-lines', 'hindi--writer-note', 'thai--date-line'])(
  'letters that hang together stay so, words have their space: %s',
  async (fixture) => {
    expect(await set(fixture)).toMatchObject({ letterSpacing: 'normal', wordSpacing: '6px' });
    const reader = await chromium().popup();
    if (!reader) throw new Error('no popup');
    await press(reader, 'Text and colours');
    await reader.waitForSelector('.settings');
    expect(await reader.$eval('.settings', (form) => form.textContent)).toContain('hang together');
  },
);

test.each(['voanews--accessibility-links', 'hebrew--comments-closed', 'japanese--news', 'korean--notice-above'])(
  'letters that stand alone have the space that is wished for: %s',
  async (fixture) => {
    expect(await set(fixture)).toMatchObject({ letterSpacing: '4px', hyphens: 'auto' });
  },
);

test('text set to both edges says where the browser has no hyphens for it, and only there', async () => {
  for (const fixture of ['german--consent', 'voanews--accessibility-links', 'arabic--rtl']) {
    await set(fixture);
    const reader = await chromium().popup();
    if (!reader) throw new Error('no popup');
    expect(await reader.$eval('article h1', (headline) => getComputedStyle(headline).textAlign)).toBe('start');
    await press(reader, 'Text and colours');
    await reader.waitForSelector('.settings');
    const broken = await reader.evaluate(() => {
      const words = document.querySelector('.body')?.textContent?.match(/\p{Ll}{12,}/gu) ?? [];
      const [word = ''] = words;
      const column = document.createElement('div');
      column.lang = document.querySelector('article')?.lang ?? '';
      column.append(word);
      document.body.append(column);
      const heightAs = (hyphens: string) => {
        column.style.cssText = `position: fixed; width: 3em; hyphens: ${hyphens}`;
        return column.offsetHeight;
      };
      const broken = word === '' || heightAs('auto') > heightAs('manual');
      column.remove();
      return broken;
    });
    const said = (await reader.$eval('.settings', (form) => form.textContent))?.includes('no hyphens') ?? false;
    if (fixture !== 'arabic--rtl') expect(said, fixture).toBe(!broken);
    else expect(said).toBe(false); // it has none in any browser
    await setControl(reader, 'align', 'start');
    if (said) expect(await reader.$eval('#hyphens-hint', (hint) => hint.checkVisibility())).toBe(false);
  }
});

test('signs above and below the line have room, however near the lines are wished', async () => {
  expect((await set('thai--date-line')).lineHeight).toBe('30px');
  expect((await set('voanews--accessibility-links')).lineHeight).toBe('20px');
});

test('lines end where the language lets them', async () => {
  expect(await set('japanese--news')).toMatchObject({ lineBreak: 'strict', wordBreak: 'normal' });
  expect(await set('chinese--layout-table')).toMatchObject({ lineBreak: 'strict' });
  expect(await set('korean--notice-above')).toMatchObject({ wordBreak: 'keep-all' });
});

test('readings stand over their signs, large enough to read, and push no line away', async () => {
  await set('japanese--news');
  const reader = await chromium().popup();
  const ruby = await reader?.$eval('article ruby', (ruby) => {
    const rt = ruby.querySelector('rt');
    const paragraph = ruby.closest('p') ?? ruby;
    const { fontSize, letterSpacing } = getComputedStyle(rt ?? ruby);
    const own = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    const height = paragraph.getBoundingClientRect().height;
    return { fontSize, letterSpacing, even: Math.abs(height / own - Math.round(height / own)) };
  });
  expect(ruby).toMatchObject({ fontSize: '10px', letterSpacing: 'normal' });
  expect(ruby?.even).toBeLessThan(0.02);
});
