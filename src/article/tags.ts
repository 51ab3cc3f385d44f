/** What the snapshot does with each tag and attribute: tables, so that a new case is a word in a list. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Left out with all they hold: no text of the article, or a way to run, load or hide something. */
export const DROPPED = list(
  'script style template svg iframe frame frameset noframes object embed applet audio video canvas map area input select textarea datalist option optgroup progress meter param source track portal fencedframe link base noembed bgsound basefont',
);

/** Copied under another name: the old tag would do something, or mean nothing, in the reader. */
export const RENAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    form: 'div',
    fieldset: 'div',
    center: 'div',
    dialog: 'div',
    hgroup: 'div',
    search: 'nav',
    label: 'span',
    button: 'span',
    font: 'span',
    nobr: 'span',
    blink: 'span',
    marquee: 'span',
    tt: 'code',
    'amp-img': 'img',
    legend: 'p',
  }),
);

/** Elements of running text: what stands between them belongs to the same line. */
export const INLINE = list(
  'a abbr acronym b bdi bdo big br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time u var wbr math',
);

/** Copied under their own name. Any other tag becomes a `div`, or a `span` inside running text. */
export const KEPT: ReadonlySet<string> = new Set([
  ...INLINE,
  ...list(
    'address article aside blockquote caption col colgroup dd details dir div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main menu meta nav ol p pre section summary table tbody td tfoot th thead title tr ul',
  ),
]);

/** Blocks that hold a piece of text. Beyond the depth limit these stay apart while mere containers melt away. */
export const TEXT_BLOCKS = list('p h1 h2 h3 h4 h5 h6 li blockquote pre dd dt td th figure figcaption caption summary');

/** These mean something with nothing in them. */
export const EMPTY = list('br hr img wbr td th col colgroup meta title iframe data');

/** A button's words stay only inside these: there it is the heading of an accordion, or a term in a sentence. */
export const BUTTON_TEXT = list('p h1 h2 h3 h4 h5 h6 dt summary');

/** Attributes that say something about the text, or help to tell text from furniture. Everything else stays behind. */
export const ATTRIBUTES = list(
  'class id href title lang dir role rel itemprop itemtype datetime content property cite colspan rowspan scope headers start reversed type value width height summary datatable abbr span aria-modal data-component data-testid data-lang data-mathml data-latex display mathvariant stretchy columnalign',
);

/** What an attribute tells about its element, as bits: one look-up a name, instead of one search a question. */
export const TELLS = {
  id: 1,
  class: 2,
  /** A name that component systems give. */
  component: 4,
  style: 8,
  role: 16,
  hidden: 32,
  aria: 64,
  open: 128,
  /** What it is about. */
  said: 256,
} as const;

const TELLING: ReadonlyMap<string, number> = new Map(
  Object.entries({
    id: TELLS.id,
    class: TELLS.class,
    'data-component': TELLS.component,
    'data-testid': TELLS.component,
    style: TELLS.style,
    role: TELLS.role,
    'aria-modal': TELLS.role,
    itemtype: TELLS.role,
    hidden: TELLS.hidden,
    'aria-hidden': TELLS.aria,
    open: TELLS.open,
    itemprop: TELLS.said,
    rel: TELLS.said,
    datetime: TELLS.said,
    lang: TELLS.said,
    dir: TELLS.said,
  }),
);

/** What all of an element's attributes tell. */
export function told(names: readonly string[]): number {
  let bits = 0;
  for (const name of names) bits |= TELLING.get(name) ?? 0;
  return bits;
}

/** Tags that give a part its role on the page, as an attribute may. */
export const ROLE_TAGS = list('nav menu header footer');

/** What holds one of these, or is one, is no mere hint for screen readers. */
export const SOLID = list('p h1 img math');

/** Where a player or a widget writes a line of its own. */
export const LEAVES = list('p div span li');
