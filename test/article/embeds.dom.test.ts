import { describe, expect, test } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { admit } from '../../src/article/sanitize.ts';
import { parse, show, story } from './page.ts';

const PLAYER = 'https://www.youtube.com/embed/abcdefghijk';
const SIZE = 'width="560" height="315"';
const frame = (more: string, src = PLAYER) => `<iframe ${SIZE} src="${src}" ${more}></iframe>`;

function links(page: Document): (readonly [string | null, string | null, string | null])[] {
  const answer = extract(page);
  if (answer.kind !== 'article') throw new Error(answer.reason);
  return [...admit(answer).body.querySelectorAll('a')].map(
    (one) => [one.getAttribute('href'), one.getAttribute('type'), one.getAttribute('title')] as const,
  );
}
const SENTENCE =
  '<p>Before that, as everybody knew, the harbour had been quiet for a week, and no boat had left it.</p>';
const within = async (markup: string) => links(await show(story(SENTENCE + markup)));

describe('what is left of a player is a link, titled, of a type, without words', () => {
  test.each([
    ['a frame', frame('title="The storm" allowfullscreen'), [PLAYER, 'text/html', 'The storm']],
    ['a frame named for those who hear', frame('aria-label="The storm"'), [PLAYER, 'text/html', 'The storm']],
    [
      'a frame that loads late',
      `<iframe ${SIZE} data-src="/player/1" allow="autoplay; fullscreen"></iframe>`,
      ['https://news.example.org/player/1', 'text/html', ''],
    ],
    ['one in boxes of its own', `<div class="media"><div>${frame('')}</div></div>`, [PLAYER, 'text/html', '']],
    ['one in a figure', `<figure>${frame('')}<figcaption>The storm</figcaption></figure>`, [PLAYER, 'text/html', '']],
    [
      'a video from a file',
      `<video ${SIZE} controls src="https://v.example.org/storm.mp4" title="The storm"></video>`,
      ['https://v.example.org/storm.mp4', 'video/*', 'The storm'],
    ],
    [
      'sound',
      '<audio controls src="https://v.example.org/waves.ogg"></audio>',
      ['https://v.example.org/waves.ogg', 'audio/*', ''],
    ],
  ] as const)('%s', async (_, markup, expected) => {
    expect(await within(markup)).toEqual([expected]);
  });

  test('what is played from memory can be seen on its page', () => {
    const video = '<video src="blob:https://news.example.org/1"></video>';
    expect(links(parse(story(SENTENCE + video)))).toEqual([['https://news.example.org/story', 'video/*', '']]);
  });

  test('a page that is not drawn is told by its attributes', () => {
    expect(links(parse(story(SENTENCE + frame(''))))).toEqual([[PLAYER, 'text/html', '']]);
  });
});

test.each([
  ['an advertisement', frame('id="google_ads_iframe_1"')],
  ['an advertisement that says so', frame('title="3rd party ad content"')],
  ['a frame that plays nothing', frame('', 'https://forms.example.org/1')],
  ['one too small to see', `<iframe src="${PLAYER}" width="1" height="1"></iframe>`],
  ['one that is not drawn', frame('style="display:none"')],
  ['an address that is none', frame('allowfullscreen', 'javascript:1')],
  ['sound without a player', '<audio src="https://v.example.org/waves.ogg"></audio>'],
])('%s leaves nothing', async (_, markup) => {
  expect(await within(markup)).toEqual([]);
});

test('a player outside the text leaves nothing', async () => {
  const page = story().replace('</main>', `</main><footer>${frame('')}</footer>`);
  expect(links(await show(page))).toEqual([]);
});

test('posts that a script would draw keep their words and their address', async () => {
  const post = 'https://social.example.org/p/1';
  const [first, second] = await within(
    `<blockquote class="posted-media"><div><a href="${post}"><div><div>View this post</div></div></a><p><a href="${post}">A post by the harbour</a></p></div></blockquote>`,
  );
  expect([first?.[0], second?.[0]]).toEqual([post, post]);
});
