/** Markup as no person writes it, made at random from a seed: for the property tests and for the fuzzer. */
import fc from 'fast-check';

const words = (text: string) => text.split(' ');

/** Everything a page may hold: what the gate knows, what it must not let in, what parses in a way of its own. */
const TAGS = words(
  'p div span a b i em strong h1 h2 h3 h6 ul ol li dl dt dd table tbody tr td th caption colgroup col figure figcaption img br hr pre code blockquote section article details summary ruby rt rp math mi mo mtext mrow annotation-xml ms svg g foreignObject desc title style script template noscript iframe object embed form input button select option textarea label main nav menu dir acronym marquee font nobr center listing plaintext xmp frameset x-custom base meta link slot picture source video audio body html head sub sup time data wbr bdo applet',
);
const ATTRIBUTES = words(
  'id class style href src srcset alt title name lang dir width height type value start colspan rowspan onclick onerror data-x data-language crossorigin ping rel target xlink:href is slot action formaction datetime open reversed scope display mathvariant',
);
const VALUES = [
  ...words(
    '1 0 -1 99999 n a-n #n #a-n #%61-n # x ltr rtl en de-AT 1px 100% block location cookie parentNode children body',
  ),
  'https://x.example.org/a.jpg',
  'https://x.example.org/pixel.gif?u=1',
  'https://x.example.org/pi\nxel.gif',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  `data:image/png;base64,${'A'.repeat(500)}`,
  '//x.example.org/a b',
  'mailto:a@example.org',
  'tel:+1 2',
  'http://[bad',
  '"><img src=x onerror=alert(1)>',
  '</title><img src=x onerror=alert(1)>',
  '--><img>',
  'a\r\nb',
  '\ud800',
];
const TEXTS = [
  'word',
  'A sentence that is long enough to be one, with a comma, and an end. ',
  '\n',
  '\n\n x',
  ' ',
  '&#13;',
  '&#x0d;a',
  '\r\n',
  '\0',
  '\u202e',
  '\ud83d',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;',
  '<!-- a -->',
  '<!-->',
  '<![CDATA[x]]>',
  '<?x?>',
  '<!doctype html>',
  '</p>',
  '</br>',
  '</div>',
  '</a>',
  '</table>',
  '<',
  '</',
  '<a',
];

const tag = fc.constantFrom(...TAGS);
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...VALUES) }, { weight: 1, arbitrary: fc.string() });
const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES), value, fc.constantFrom('"', "'", ''))
  .map(([name, text, quote]) => ` ${name}=${quote}${text.replaceAll(quote || '\0', '')}${quote}`);
const attributes = fc.array(attribute, { maxLength: 4 }).map((all) => all.join(''));
const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TEXTS) }, { weight: 1, arbitrary: fc.string() });

const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 7, depthSize: 'medium' }, text, tie('element')),
  element: fc
    .tuple(tag, attributes, fc.array(tie('node'), { maxLength: 5 }), fc.integer({ min: 0, max: 9 }))
    // One in ten is never closed.
    .map(([name, with_, inside, end]) => `<${name}${with_}>${inside.join('')}${end > 0 ? `</${name}>` : ''}`),
}));

/** Some markup: well or badly formed, never of more than a few thousand characters. */
export const markupOf = fc.array(node, { maxLength: 8 }).map((all) => all.join(''));

const PROSE = 'The river rose in the night, and by the morning the lower town stood under water, as it had before. ';

/** A page that has an article, with such markup within it and around it. */
export const pageOf = fc
  .tuple(markupOf, markupOf, markupOf, fc.integer({ min: 0, max: 6 }))
  .map(
    ([before, inside, after, paragraphs]) =>
      `<!doctype html><html lang="en"><head><title>The river</title></head><body>${before}<article><h1>The river</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(paragraphs)}${inside}<p>${PROSE.repeat(4)}</p></article>${after}</body></html>`,
  );
