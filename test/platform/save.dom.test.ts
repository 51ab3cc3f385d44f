import { expect, test } from 'vitest';
import { fileName, saveFile } from '../../src/platform/save.ts';

test.each([
  ['What now?', 'What now.mp3'],
  ['../../etc/passwd', 'etc passwd.mp3'],
  ['  a\tb\u202e: "c" | d*  ', 'a b c d.mp3'],
  ['Ärger – 東京', 'Ärger – 東京.mp3'],
  ['...', 'article.mp3'],
  ['', 'article.mp3'],
  ['x'.repeat(300), `${'x'.repeat(80)}.mp3`],
  [`${'x'.repeat(79)}😀`, `${'x'.repeat(79)}\ufffd.mp3`],
])('“%s” is saved as “%s”', (title, name) => {
  expect(fileName(title, 'mp3')).toBe(name);
});

test('a file is offered under its name, with its content', async () => {
  const pressed = new Promise<HTMLAnchorElement>((resolve) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      HTMLAnchorElement.prototype.click = click;
      resolve(this);
    };
  });
  saveFile(new Blob(['words']), 'a.json');
  const { download, href } = await pressed;
  expect(download).toBe('a.json');
  expect(await (await fetch(href)).text()).toBe('words');
});
