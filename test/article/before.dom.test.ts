import { describe, expect, test } from 'vitest';
import { BEFORE } from '../../src/article/before.ts';
import { apply, pageScene } from '../../src/article/rules.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { parse, story } from './page.ts';

function cleaned(inside: string, paragraphs = 6) {
  const copy = snapshot(parse(story(inside, paragraphs)));
  const trace = apply(BEFORE, pageScene(copy, 'A day at the harbour'));
  return { text: copy.document.body.textContent ?? '', steps: trace.map(({ step }) => step) };
}

/** One part per rule, each holding the word `furniture`. */
const PARTS: readonly (readonly [string, string])[] = [
  ['hidden', '<div hidden>furniture</div>'],
  ['screen reader text', '<span class="visually-hidden">furniture</span>'],
  ['aria-hidden', '<span aria-hidden="true">furniture</span>'],
  ['skip links', '<ul><li><a href="#a">furniture</a></li><li><a href="#b">b</a></li></ul>'],
  ['accessibility links', '<div><h2>Accessibility links</h2><p>furniture</p></div>'],
  ['dialogs', '<div role="dialog">furniture</div>'],
  [
    'consent',
    `<div id="onetrust-banner">${'<p>This site uses cookies, as a piece of furniture, for a number of reasons.</p>'.repeat(3)}</div>`,
  ],
  ['navigation', '<nav><a href="/a">furniture</a></nav>'],
  ['page header and footer', '<div role="contentinfo">furniture</div>'],
  ['share', '<div>furniture <a href="https://www.facebook.com/sharer?u=x">f</a></div>'],
  ['advertisement', '<div class="ad-slot advert">furniture</div>'],
  [
    'comments',
    '<div id="comments"><p>furniture, says somebody who has read this, and many other things beside it.</p></div>',
  ],
  ['sign-up', '<form><p>furniture</p><input type="email"></form>'],
  ['side matter', '<div class="related-stories"><a href="/a">furniture</a></div>'],
  [
    'writer',
    '<div class="author-bio"><p>furniture is what she has written about in this newspaper since nobody knows when.</p></div>',
  ],
  ['heading tools', '<h2>Part <a href="#part">#</a><i hidden>furniture</i></h2>'],
  ['player', '<div><p>No media source currently available</p><span>furniture</span></div>'],
];

describe('each rule takes its part and nothing else', () => {
  test.each(PARTS)('%s', (step, part) => {
    const { text, steps } = cleaned(part);
    expect(steps).toContain(step);
    expect(text).not.toContain('furniture');
    expect(text).toContain('Boat number 1');
    expect(text).toContain('Boat number 6');
  });

  test('above the headline', () => {
    const page = parse(
      story().replace('<h1>', '<p>A notice over the headline, which tells about something else.</p><h1>'),
    );
    const copy = snapshot(page);
    apply(BEFORE, pageScene(copy, 'A day at the harbour'));
    expect(copy.document.body.textContent).not.toContain('notice');
  });
});

describe('what stays', () => {
  const PROSE =
    '<p>Text that is only folded away until somebody presses a button, and that belongs to the article, of course.</p>';
  const KEPT: readonly (readonly [string, string])[] = [
    ['prose that is only folded', `<div hidden>${PROSE.repeat(4)}</div>`],
    [
      'a picture hidden from assistive technology',
      '<span aria-hidden="true"><img src="https://x.example.org/a.jpg" alt=""></span>',
    ],
    ['the headline for screen readers', '<h1 class="sr-only">folded</h1>'],
    ['a formula for screen readers', '<span class="sr-only"><math><mi>folded</mi></math></span>'],
    ['a link into the page in the middle of the text', `${PROSE}<p>As told <a href="#x">folded</a>.</p>`],
  ];
  test.each(KEPT)('%s', (_, part) => {
    expect(cleaned(part).text).toMatch(/folded|^\s*A day/);
  });

  test('more than half of the prose', () => {
    const page = parse(
      `<div role="alert">${PROSE.repeat(8)}</div><p>Something else, too short to be a text of its own, and yet.</p>`,
    );
    const copy = snapshot(page);
    apply(BEFORE, pageScene(copy, ''));
    expect(copy.document.body.textContent).toContain('folded');
  });
});

/** Skip links as sites write them, the words in the page's language: known by where they lead. */
const SKIP = {
  en: ['Accessibility links', 'Skip to main content'],
  de: ['Sprungmarken', 'Zum Inhalt springen'],
  fr: ["Liens d'accessibilité", 'Aller au contenu principal'],
  es: ['Enlaces de accesibilidad', 'Saltar al contenido'],
  pt: ['Links de acesso', 'Ir para o conteúdo'],
  it: ['Link di accessibilità', 'Vai al contenuto'],
  nl: ['Toegankelijkheidslinks', 'Ga naar de inhoud'],
  pl: ['Linki dostępności', 'Przejdź do treści'],
  cs: ['Odkazy pro usnadnění přístupu', 'Přejít k obsahu'],
  ru: ['Ссылки доступа', 'Перейти к основному содержанию'],
  uk: ['Доступність посилання', 'Перейти до основного матеріалу'],
  bg: ['Линкове за достъпност', 'Преминете към съдържанието'],
  sr: ['Dostupni linkovi', 'Pređite na glavni sadržaj'],
  mk: ['Достапни линкови', 'Оди на содржината'],
  sq: ['Lidhje të përdorshme', 'Shkoni tek përmbajtja kryesore'],
  ro: ['Linkuri accesibilitate', 'Sari la conținutul principal'],
  hu: ['Akadálymentes mód', 'Ugrás a tartalomra'],
  el: ['Σύνδεσμοι προσβασιμότητας', 'Μετάβαση στο περιεχόμενο'],
  tr: ['Erişilebilirlik', 'Ana içeriğe geç'],
  ar: ['روابط الوصول', 'انتقل إلى المحتوى الرئيسي'],
  fa: ['لینکهای قابل دسترسی', 'جهش به محتوای اصلی'],
  he: ['קישורי נגישות', 'דלג לתוכן הראשי'],
  hi: ['सुगमता लिंक', 'मुख्य सामग्री पर जाएं'],
  zh: ['无障碍链接', '跳转到内容'],
  ja: ['アクセシビリティ・リンク', '本文へスキップ'],
  ko: ['접근성 링크', '본문 바로가기'],
  vi: ['Đường dẫn truy cập', 'Tới nội dung chính'],
} as const;

describe('skip links', () => {
  test.each(Object.entries(SKIP))('%s', (_, [heading, link]) => {
    const list = `<ul><li><a href="#content">${link}</a></li><li><a href="#navigation">${link} 2</a></li></ul>`;
    for (const name of ['sr-only', 'x', 'visually-hidden', 'skip', '']) {
      const { text } = cleaned(`<section><div class="${name}"><h2>${heading}</h2>${list}</div></section>`);
      expect(text).not.toContain(heading);
      expect(text).not.toContain(link);
    }
  });
});
