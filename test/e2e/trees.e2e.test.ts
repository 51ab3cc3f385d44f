/**
 * What a screen reader meets: the accessibility tree of the main states, as text that was read through. A change here is a
 * change to what people hear: look at it before it is kept (`npx vitest run -u`, with the tests' configuration).
 */
import type { SerializedAXNode } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { markedAs, press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, go, read } = theatre();

/** Role, name and what else is said of it, a line each, indented by depth. What only holds others says nothing. */
function lines({ role, name, children = [], ...more }: SerializedAXNode, depth = 0): string[] {
  const said = (['value', 'description', 'checked', 'pressed', 'expanded', 'disabled', 'level', 'focused'] as const)
    .filter((key) => more[key] !== undefined)
    .map((key) => `${key}=${String(more[key])}`);
  const own = `${'  '.repeat(depth)}${role}${name ? ` "${name}"` : ''}${said.length ? ` ${said.join(' ')}` : ''}`;
  return [own, ...children.flatMap((child) => lines(child, depth + 1))];
}

async function tree(): Promise<string> {
  const reader = await chromium().popup();
  await reader?.waitForSelector('.bar [aria-valuetext]'); // numbers are written when there is time for it
  const root = await reader?.accessibility.snapshot({ interestingOnly: true });
  if (!root) throw new Error('There is no tree.');
  return `${lines(root).join('\n')}\n`.replace(/(?<=127\.0\.0\.1):\d+/g, ''); // the port is another each time
}

test('the article, each panel, and what is said while it is read aloud', async () => {
  const reader = await read('voanews--accessibility-links');
  await reader.waitForFunction(() => document.hasFocus());
  await expect(await tree()).toMatchFileSnapshot('trees/article.txt');
  const panels = [
    ['Contents', '.panel ol.contents [aria-current]', 'contents'],
    ['Text and colours', '.settings', 'text'],
    ['Reading aloud', '.reading .settings', 'aloud'],
  ] as const;
  for (const [name, inside, file] of panels) {
    await press(reader, name);
    await reader.waitForSelector(inside);
    await expect(await tree()).toMatchFileSnapshot(`trees/${file}.txt`);
  }
  await reader.keyboard.press('Escape');
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  await expect(await tree()).toMatchFileSnapshot('trees/speaking.txt');
  await press(reader, 'Pause');
  await chromium().closePopup(reader);
});

test('a page without an article', async () => {
  await go('front--page');
  const reader = await chromium().click();
  await chromium().waitState(reader, 'refused');
  await reader.waitForSelector('.notice:not([hidden])'); // the voice of the test before is still there
  await expect(await tree()).toMatchFileSnapshot('trees/refused.txt');
  await chromium().closePopup(reader);
});
