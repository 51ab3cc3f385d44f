/** The same scenarios as in Chromium, in the real Firefox: its toolbar button, its popup, its event page, its voices. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Firefox, launch } from '../run/firefox.mjs';
import { root } from '../run/setup.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';

let site: Site;
let firefox: Firefox;
beforeAll(async () => {
  site = await serve();
  firefox = await launch({ extension: join(root, 'dist/firefox') });
}, 90_000);
afterAll(async () => {
  await firefox.close();
  await site.close();
});
afterEach(async () => {
  if (await firefox.popup()) await firefox.closePopup();
});

const STATE = 'document.documentElement.dataset.state';
const marked = (name: string) => `[...(CSS.highlights.get('${name}') ?? [])].map(String).join('|')`;

async function open(fixture: string): Promise<string> {
  await firefox.go(site.url(fixture));
  await firefox.click();
  return firefox.see('a state', `${STATE} !== 'loading' && ${STATE}`);
}

test('one click on the seed page: the article alone; the page is as it was', async () => {
  await firefox.go(site.url('voanews--accessibility-links'));
  const before = await firefox.askTab('document.documentElement.outerHTML');
  expect(await open('voanews--accessibility-links')).toBe('article');
  const text: string = await firefox.ask("document.querySelector('main article').textContent");
  expect(text).toContain('The Arab League is set to hold an emergency meeting');
  expect(text).not.toMatch(/accessibility links|skip to main content/i);
  expect(await firefox.askTab('document.documentElement.outerHTML')).toBe(before);
});

test('a setting applies at once, and the next popup has it', async () => {
  await open('voanews--accessibility-links');
  await firefox.push('.bar .text');
  await firefox.push('.settings [name=theme][value=dark]');
  const theme = 'document.documentElement.dataset.theme';
  expect(await firefox.see('the theme', `${theme} === 'dark' && ${theme}`)).toBe('dark');
  await firefox.closePopup();
  await open('voanews--accessibility-links');
  await firefox.see('the theme', `${theme} === 'dark'`);
  await firefox.push('.bar .text');
  await firefox.push('.settings [name=theme][value=auto]');
});

test('Play reads word by word, pauses at a word, and goes on from there', async () => {
  await open('voanews--accessibility-links');
  await firefox.press('k');
  await firefox.see('a word', `${marked('word')} !== ''`);
  expect(await firefox.ask(marked('sentence'))).toContain('Sirte Violence');
  await firefox.press('k');
  await firefox.see('a pause', "document.querySelector('.bar .play').ariaLabel === 'Play'");
  const word = await firefox.ask(marked('word'));
  await firefox.press('k');
  await firefox.see('the next word', `${marked('word')} !== '' && ${marked('word')} !== ${JSON.stringify(word)}`);
  await firefox.press('l');
  await firefox.see(
    'the next sentence',
    `${marked('sentence')} !== '' && !${marked('sentence')}.includes('Sirte Violence')`,
  );
  await firefox.press('x');
  await firefox.see('silence', `${marked('sentence')} === ''`);
});

test('closed in mid-speech it goes on, and opened again it is at the spoken sentence', async () => {
  await open('voanews--accessibility-links');
  await firefox.press('k');
  await firefox.see('a word', `${marked('word')} !== ''`);
  const sentence = await firefox.ask(marked('sentence'));
  await firefox.closePopup();
  await firefox.click();
  await firefox.see('the article', `${STATE} === 'article'`);
  await firefox.see('what has been read on', `${marked('sentence')} !== ''`);
  await firefox.see(
    'another sentence',
    `${marked('sentence')} !== '' && ${marked('sentence')} !== ${JSON.stringify(sentence)}`,
    30_000,
  );
  await firefox.press('x');
});

test('keys open panels and close them', async () => {
  await open('voanews--accessibility-links');
  await firefox.press('c');
  await firefox.see('the contents', "document.querySelector('.panel ol.contents') !== null");
  await firefox.press('c');
  await firefox.see('no panel', "document.querySelector('.panel').hidden");
});

test.each([
  ['about:config', 'This is a page of the browser itself'],
  ['view-source:', 'This is the source code of a page'],
  ['http://127.0.0.1:9/', 'The page did not load'],
])('%s is refused in words', async (address, words) => {
  const whole = address === 'view-source:' ? address + site.url('front--page') : address;
  await firefox.go(whole).catch(() => undefined); // an error page is no navigation
  await firefox.click();
  await firefox.see('the refusal', `${STATE} === 'refused'`);
  expect(await firefox.ask("document.querySelector('main h1').textContent")).toBe(words);
});

test('a page without an article says so', async () => {
  expect(await open('front--page')).toBe('refused');
  expect(await firefox.ask("document.querySelector('main h1').textContent")).toBe('No article found on this page');
});

test('opened in a tab it is the same article', async () => {
  await open('wiki-like--footnotes-tables');
  const title: string = await firefox.ask("document.querySelector('h1').textContent");
  await firefox.push('.bar .tab');
  await firefox.tab('as=tab');
  const shown = await until(
    'the article',
    async () =>
      (await firefox.askTab("document.querySelector('main article h1')?.textContent ?? ''").catch(() => '')) ||
      undefined,
  );
  expect(shown).toBe(title);
  await firefox.closeTab();
});

test('the background page is there for longer than Firefox lets one be that does nothing', async () => {
  await open('voanews--accessibility-links');
  await firefox.press('k');
  await firefox.see('a word', `${marked('word')} !== ''`);
  await firefox.closePopup();
  // Thirty seconds is what it lets one be, speaking or not.
  await new Promise((resolve) => setTimeout(resolve, 36_000));
  await firefox.click();
  await firefox.see('the spoken word', `${marked('word')} !== ''`, 5000);
  expect(await firefox.ask(marked('sentence'))).not.toContain('Sirte Violence');
  await firefox.press('x');
  await firefox.see('silence', `${marked('sentence')} === ''`);
}, 90_000);

/** Waits until something in the sidebar is true. */
const seePanel = (what: string, expression: string) =>
  until(what, async () => (await firefox.askPanel(expression).catch(() => undefined)) || undefined, 15_000);
const H1 = "document.querySelector('main h1')?.textContent";

test('beside the page: the sidebar has the article, stays with it, and the button has it read another', async () => {
  await open('wiki-like--footnotes-tables');
  const title: string = await firefox.ask(H1);
  await firefox.ask("document.querySelector('main').scrollTo(0, 600)");
  await firefox.press('p'); // a real press: Firefox opens a sidebar for no other
  await seePanel('the article', `${STATE} === 'article'`);
  expect(await firefox.askPanel(H1)).toBe(title);
  await seePanel('the place', "document.querySelector('main').scrollTop > 0");
  await firefox.go(site.url('voanews--accessibility-links'));
  expect(await firefox.askPanel(H1)).toBe(title);
  await firefox.trigger();
  await seePanel('the other article', `${H1}?.startsWith('Sirte Violence')`);
  expect(await firefox.popup()).toBe(false);
  await firefox.closePanel();
});

test('set to open beside the page, the button opens the sidebar; set to a tab, a tab next to the page', async () => {
  const set = async (surface: string) => {
    await open('voanews--accessibility-links');
    await firefox.ask(`browser.storage.local.set({ settings: { version: 1, values: { surface: '${surface}' } } })`);
    await firefox.see('the setting', `document.documentElement.dataset.surface === '${surface}'`);
    await firefox.closePopup();
  };
  await set('beside');
  await firefox.trigger();
  await seePanel('the article', `${STATE} === 'article'`);
  await firefox.askPanel("browser.storage.local.set({ settings: { version: 1, values: { surface: 'tab' } } })");
  await seePanel('the setting', "document.documentElement.dataset.surface === 'tab'");
  await firefox.closePanel();
  await firefox.trigger();
  await firefox.tab('as=tab');
  await until('the article', async () =>
    (await firefox.askTab(STATE).catch(() => '')) === 'article' ? true : undefined,
  );
  await firefox.askTab('browser.storage.local.set({ settings: { version: 1, values: {} } })');
  await until('the setting', async () =>
    (await firefox.askTab('document.documentElement.dataset.surface')) === 'popup' ? true : undefined,
  );
  await firefox.closeTab();
});

test('real shortcuts: Alt+Shift+L opens the reader, Alt+Shift+U reads aloud at once', async () => {
  await firefox.go(site.url('voanews--accessibility-links'));
  await firefox.shortcut('l');
  await until('the popup', async () => ((await firefox.popup()) ? true : undefined));
  await firefox.see('the article', `${STATE} === 'article'`);
  expect(await firefox.ask('browser.commands.getAll().then((all) => all.map((one) => one.shortcut))')).toEqual([
    'Alt+Shift+L',
    'Alt+Shift+U',
  ]);
  await firefox.closePopup();
  await firefox.shortcut('u');
  await until('the popup', async () => ((await firefox.popup()) ? true : undefined));
  await firefox.see('a word', `${marked('word')} !== ''`);
  await firefox.press('x');
  await firefox.see('silence', `${marked('sentence')} === ''`);
});

test('a voice of the system reads sentence by sentence where it tells no words', async () => {
  const other = await launch({ extension: join(root, 'dist/firefox'), testVoices: true });
  try {
    await other.go(site.url('voanews--accessibility-links'));
    await other.click();
    await other.see('the article', `${STATE} === 'article'`);
    await other.push('.bar .voices');
    const bob = "[...document.querySelectorAll('[role=option]')].find((one) => one.textContent.includes('Bob Marley'))";
    await other.see('its name', `${bob} !== undefined`);
    await other.ask(`${bob}.click()`);
    await other.ask(
      "[...document.querySelectorAll('.panel button')].find((one) => one.textContent === 'Use this voice').click()",
    );
    await other.push('.bar .play');
    // They end as soon as they begin: no other voice is at the third paragraph so soon.
    const third = "[...document.querySelectorAll('article .body p')][2].textContent";
    await other.see(
      'the third paragraph',
      `${marked('sentence')} !== '' && ${third}.includes(${marked('sentence')})`,
      8000,
    );
    expect(await other.ask("document.querySelector('.notice').textContent")).toBe('');
  } finally {
    await other.close();
  }
}, 90_000);
