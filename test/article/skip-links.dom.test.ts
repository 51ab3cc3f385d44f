import { describe, expect, test } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { parse } from './page.ts';

/** In each language: what such a list is headed by, and its first link, as pages write them. */
const LANGUAGES: Readonly<Record<string, readonly [string, string]>> = {
  en: ['Accessibility links', 'Skip to main content'],
  de: ['Barrierefreie Links', 'Zum Inhalt springen'],
  fr: ['Liens d’accessibilité', 'Aller au contenu principal'],
  es: ['Enlaces de accesibilidad', 'Saltar al contenido principal'],
  pt: ['Links de acessibilidade', 'Ir para o conteúdo'],
  it: ['Link di accessibilità', 'Vai al contenuto principale'],
  nl: ['Toegankelijkheidslinks', 'Ga naar de inhoud'],
  pl: ['Linki dostępności', 'Przejdź do treści'],
  ru: ['Ссылки для упрощенного доступа', 'Перейти к содержанию'],
  uk: ['Доступність посилання', 'Перейти до вмісту'],
  sr: ['Dostupni linkovi', 'Idite na glavni sadržaj'],
  cs: ['Odkazy usnadnění přístupu', 'Přejít na obsah'],
  sv: ['Tillgänglighetslänkar', 'Hoppa till innehåll'],
  da: ['Tilgængelighedslinks', 'Gå til indhold'],
  fi: ['Saavutettavuuslinkit', 'Siirry sisältöön'],
  el: ['Σύνδεσμοι προσβασιμότητας', 'Μετάβαση στο περιεχόμενο'],
  ro: ['Linkuri accesibilitate', 'Sari la conținutul principal'],
  hu: ['Akadálymentes mód', 'Ugrás a tartalomra'],
  bg: ['Линкове за достъпност', 'Към съдържанието'],
  tr: ['Erişilebilirlik bağlantıları', 'İçeriğe geç'],
  ka: ['ხელმისაწვდომობის ბმულები', 'გადადით მთავარზე'],
  hy: ['Մատչելիության հղումներ', 'Անցնել հիմնական բովանդակությանը'],
  az: ['Keçid linkləri', 'Əsas məzmuna qayıt'],
  ar: ['روابط الوصول', 'انتقل إلى المحتوى الرئيسي'],
  fa: ['لینکهای قابل دسترسی', 'رفتن به محتوای اصلی'],
  he: ['קישורי נגישות', 'דלג לתוכן'],
  hi: ['पहुंच के लिंक', 'सामग्री पर जाएं'],
  th: ['ลิ้งค์เชื่อมต่อ', 'ข้ามไปยังเนื้อหา'],
  zh: ['无障碍链接', '跳转到内容'],
  ja: ['アクセシビリティリンク', '本文へ移動'],
  ko: ['접근 가능한 링크', '본문 바로가기'],
  id: ['Tautan-tautan Akses', 'Langsung ke konten utama'],
  vi: ['Đường dẫn truy cập', 'Bỏ qua và tới nội dung chính'],
};

/** How sites call them, and where they put them: hidden from eyes or not, ahead of all or in the header or the article. */
const LISTS: readonly (readonly [string, (heading: string, link: string) => string])[] = [
  [
    'sr-only',
    (h, a) =>
      `<section><div class="sr-only"><h2>${h}</h2><ul><li><a href="#content">${a}</a></li></ul></div></section>`,
  ],
  [
    'visually-hidden',
    (h, a) => `<div class="visually-hidden"><p>${h}</p><a href="#content">${a}</a><a href="#nav">2</a></div>`,
  ],
  ['screen-reader-text', (_, a) => `<a class="skip-link screen-reader-text" href="#content">${a}</a>`],
  [
    'element-invisible',
    (_, a) => `<div id="skip"><a class="element-invisible element-focusable" href="#content">${a}</a></div>`,
  ],
  [
    'a class of its own',
    (h, a) =>
      `<div class="x7q"><h3>${h}</h3><ul class="x8"><li><a href="#content">${a}</a></li><li><a href="#foot">3</a></li></ul></div>`,
  ],
  ['no class', (h, a) => `<h2>${h}</h2><ul><li><a href="#content">${a}</a></li></ul>`],
  ['in the header', (h, a) => `<header><strong>${h}</strong><a href="#content">${a}</a></header>`],
  [
    'with the address of the page',
    (h, a) => `<div><h2>${h}</h2><a href="https://news.example.org/story#content">${a}</a></div>`,
  ],
];

const SENTENCE =
  'The boats came in with the morning tide, and the people on the quay helped to carry the catch ashore.';
const page = (list: string, where: 'ahead' | 'inside'): string =>
  `<!doctype html><title>A day at the harbour</title><body>${where === 'ahead' ? list : ''}<main id="content"><article>
  ${where === 'inside' ? list : ''}<h1>A day at the harbour</h1>${`<p>${SENTENCE}</p>`.repeat(6)}</article></main><footer id="foot">Foot</footer>`;

describe.each(Object.entries(LANGUAGES))('%s', (lang, [heading, link]) => {
  test.each(LISTS)('no skip link reaches the reader: %s', (_, list) => {
    for (const where of ['ahead', 'inside'] as const) {
      const answer = extract(parse(page(list(heading, link), where).replace('<html', `<html lang="${lang}"`)));
      if (answer.kind === 'refusal') throw new Error(`refused: ${answer.reason}`);
      expect(answer.title).toBe('A day at the harbour');
      expect(answer.body).not.toContain(heading);
      expect(answer.body).not.toContain(link);
      expect(answer.body.match(/The boats/g)).toHaveLength(6);
    }
  });
});
