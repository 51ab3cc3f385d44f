import { expect, test } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { parse, story } from './page.ts';

const over = (picture: string, head = '') => {
  const page = story().replace('<main>', `<header>${picture}</header><main>`).replace('</head>', `${head}</head>`);
  const answer = extract(parse(page));
  return answer.kind === 'article' ? answer : null;
};

test('a captioned picture over the text, once', () => {
  const found = over(
    '<figure><img src="https://x.example.org/quay.jpg" alt="A quay"><figcaption>The quay at dawn</figcaption></figure>',
  );
  const inBody = found?.body.includes('quay.jpg') ?? false;
  if (!inBody)
    expect(found?.leadImage).toEqual({
      src: 'https://x.example.org/quay.jpg',
      alt: 'A quay',
      caption: 'The quay at dawn',
    });
  expect(found?.body.includes('quay.jpg') && found.leadImage !== null).toBe(false);
});

test('a picture that is on no page is not invented', () => {
  expect(over('', '<meta property="og:image" content="https://x.example.org/card.jpg">')?.leadImage).toBe(null);
});
