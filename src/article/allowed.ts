/**
 * What may be in an article that is shown: the one table of the gate (`sanitize.ts`), each element with the attributes it
 * may have beside those that all may. None of them runs, loads, styles, names or sends anything by itself; what leads or loads
 * (`href`, `src`) is finished by the gate.
 */
import { MATH } from './math.ts';

const list = (words: string): readonly string[] => words.split(' ');

/** For all of them. An `id` stays only where a link of the article leads to it, under a name of its own (`links.ts`). */
const EVERYWHERE = list('id lang dir title');

/** Elements without attributes of their own. The article’s parts, words in a line, what stands apart. */
const PLAIN =
  'abbr address article aside b bdi bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead tr u ul var wbr';

/** Those that mean something by their attributes. */
const OWN: Readonly<Record<string, string>> = {
  // `type` is what a player leaves: embeds.ts
  a: 'href type',
  img: 'src alt width height',
  ol: 'start reversed type',
  li: 'value',
  td: 'colspan rowspan abbr',
  th: 'colspan rowspan abbr scope',
  time: 'datetime',
  ins: 'datetime',
  del: 'datetime',
  data: 'value',
  details: 'open',
  // its language: code.ts
  pre: 'data-language',
};

/** https://www.w3.org/TR/mathml-core/: no `href`, no `style`, no size or colour of letters, no foreign markup. */
const MATH_OWN = 'display mathvariant width height';

const rows = [...list(PLAIN), ...Object.keys(OWN)].map((name) => [name, list(OWN[name] ?? '')] as const);
const mathRows = [...MATH].map((name) => [name, list(MATH_OWN)] as const);

/** Each element that is let in, with the attributes that it may have. */
export const ALLOWED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...rows, ...mathRows].map(([name, own]) => [name, new Set([...EVERYWHERE, ...own])]),
);

/** Every attribute that any element may have. */
export const ALLOWED_ATTRIBUTES: readonly string[] = [...new Set([...ALLOWED.values()].flatMap((own) => [...own]))];

/** How the value of an attribute must look; any text will do for the others. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[a-z\d]{1,8}(?:[-_][a-z\d]{1,8})*$/i,
  /** Names of programming languages: c++, c#, objective-c, html5. */
  'data-language': /^[a-z\d+#.-]{1,20}$/i,
  /** Of a picture, or the space in a formula: 9999 px at most, and no `calc()`. */
  width: /^-?\d{0,4}(?:\.\d{1,6})?(?:px|%|em|ex|pt|mu)?$/,
  height: /^-?\d{0,4}(?:\.\d{1,6})?(?:px|%|em|ex|pt|mu)?$/,
  display: /^(?:block|inline)$/,
  mathvariant: /^[a-z-]{1,30}$/,
  type: /^(?:[1AaIi]|[a-z]+\/[\w*.+-]+)$/,
  colspan: /^\d{1,4}$/,
  rowspan: /^\d{1,5}$/,
};

/** Takes away what is not in the table. What DOMPurify has let through is looked at once more, element by element. */
export function keepAllowed(element: Element): void {
  if (!element.hasAttributes()) return;
  const own = ALLOWED.get(element.localName);
  for (const name of element.getAttributeNames())
    if (!own?.has(name) || SHAPES[name]?.test(element.getAttribute(name) ?? '') === false)
      element.removeAttribute(name);
}
