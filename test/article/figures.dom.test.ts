import { describe, expect, test } from 'vitest';
import { captions } from '../../src/article/figures.ts';
import { pageScene } from '../../src/article/rules.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { parse } from './page.ts';

const IMG = '<img src="https://x.example.org/a.jpg" alt="">';
const PROSE =
  '<p>The boats came in with the morning tide, and the people on the quay, who had waited since dawn, helped to carry the catch ashore.</p>';

function framed(markup: string) {
  const copy = snapshot(parse(`<article>${PROSE}${markup}${PROSE}</article>`));
  const root = copy.document.body;
  captions(pageScene(copy, ''));
  const figures = [...root.querySelectorAll('figure')];
  return {
    captions: figures.map(
      (one) =>
        one.querySelector('img') && (one.querySelector('figcaption')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ),
    text: root.textContent ?? '',
  };
}

describe('a caption without the tag for it', () => {
  const SHAPES = [
    `<figure>${IMG}<div>The quay</div></figure>`,
    `<div class="photo">${IMG}<p>The quay</p></div>`,
    `<div class="wp-caption"><a href="/a.jpg">${IMG}</a><p class="wp-caption-text">The quay</p></div>`,
    `<p>${IMG}</p><p class="image-caption">The quay</p>`,
    `<p>${IMG}</p><p><em>The quay</em></p>`,
    `<div><span>${IMG}</span></div><div itemprop="caption">The quay</div>`,
  ];
  test.each(SHAPES)('%s', (markup) => {
    expect(framed(markup).captions).toEqual(['The quay']);
  });

  test('a credit laid over a captioned picture is no part of the caption', () => {
    expect(framed(`<figure>${IMG}<span>Jane Doe</span><figcaption>The quay</figcaption></figure>`).captions).toEqual([
      'The quay',
    ]);
  });
});

describe('what is no caption', () => {
  const OTHERS = [
    `<p>${IMG}</p>${PROSE}`,
    `<div>${IMG}<h2>The quay</h2></div>`,
    `<div><a href="/other-story">${IMG}</a><p>The quay</p></div>`,
    `<table><tr><td>${IMG} The quay</td></tr></table>`,
    `<p>Words ${IMG} around a picture in a sentence.</p>`,
  ];
  test.each(OTHERS)('%s', (markup) => {
    expect(framed(markup).captions).toEqual([]);
  });

  test('a caption whose picture is not there goes', () => {
    expect(framed('<div class="video-caption">What the film shows</div>').text).not.toContain('film');
  });
});
