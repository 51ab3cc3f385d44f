/**
 * Words whose full stop does not end a sentence, per language: a choice from CLDR's sentence-break suppressions
 * (https://github.com/unicode-org/cldr-json, cldr-segments-full) and the style of newspapers. Lower case, without the
 * last stop. `titles` never end a sentence; `beforeNumbers` do not when a number follows.
 */

export interface Abbreviations {
  readonly titles: ReadonlySet<string>;
  readonly beforeNumbers: ReadonlySet<string>;
  /** Words that open a new sentence after a dotted acronym ("in the U.S. The army …"). Lower case. */
  readonly openers: ReadonlySet<string>;
  /** True where "15." is an ordinal. */
  readonly ordinals: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

const row = (titles: string, beforeNumbers: string, openers: string, ordinals = false): Abbreviations => ({
  titles: set(titles),
  beforeNumbers: set(beforeNumbers),
  openers: set(openers),
  ordinals,
});

const TABLE: Readonly<Record<string, Abbreviations>> = {
  en: row(
    'mr mrs ms dr prof rev hon gov sen rep gen col maj capt cmdr lt sgt cpl pvt adm st mt ft messrs mmes pres supt vs viz e.g i.e cf',
    'jan feb mar apr jun jul aug sep sept oct nov dec no nos p pp vol vols ch fig figs sec art al approx ca',
    'the a an it he she they we you i this that these those in on at for from but and or if as when while after before however meanwhile there his her its their our my what who why how no not some many most both',
  ),
  de: row(
    'hr fr dr prof dipl ing med phil st z.b d.h u.a z.t bzw ca evtl ggf inkl vgl sog mio mrd',
    'nr s abs art bd kap abb jan feb apr aug sept okt nov dez',
    'der die das ein eine er sie es wir ihr ich in im am an auf bei nach vor mit zu und aber doch wenn als da dort hier so auch',
    true,
  ),
  fr: row(
    'm mm mme mlle dr pr me st ste p.ex c.-à-d env',
    'p pp vol chap art fig n no janv févr avr juil sept oct nov déc',
    'le la les un une des il elle ils elles on nous vous je ce cette ces dans en au aux à pour par mais et ou si quand',
  ),
  es: row(
    'sr sra srta srs dr dra d dña prof ud uds lic ing p.ej',
    'pág págs núm art cap vol fig ene feb abr ago sept oct nov dic',
    'el la los las un una él ella ellos ellas en al a para por con pero y o si cuando este esta esto ese esa no se su sus',
  ),
  it: row(
    'sig sigg sig.ra dott dott.ssa prof prof.ssa ing avv on ecc',
    'pag pagg n art cap vol fig gen feb mar apr mag giu lug ago set ott nov dic',
    'il lo la i gli le un uno una egli ella essi in nel nella a al alla per con ma e o se quando questo questa',
  ),
  pt: row(
    'sr sra srs dr dra prof profa exmo exma eng p.ex',
    'pág págs n núm art cap vol fig jan fev mar abr mai jun jul ago set out nov dez',
    'o a os as um uma ele ela eles elas em no na ao à para por com mas e ou se quando este esta isto esse essa não',
  ),
  nl: row(
    'dhr mw mevr dr drs prof ir ing mr st bijv d.w.z o.a ca evt',
    'nr blz p art hfdst afb jan feb mrt apr jun jul aug sep sept okt nov dec',
    'de het een hij zij ze wij we ik in op bij na voor met te en maar als toen daar hier zo ook',
  ),
  pl: row(
    'dr prof inż mgr hab ul np m.in tj tzn św ks',
    'nr s str art t rys r w',
    'w we na po przed za z ze i ale a o od do to ten ta te on ona oni jest nie gdy jeśli',
  ),
  ru: row(
    'г гг ул д стр им акад проф т.е т.д т.п и.о',
    'с стр № рис гл ст т янв февр апр авг сент окт нояб дек',
    'в во на по до за с со и но а о от к это этот эта он она они мы вы я не когда если',
  ),
};

const NONE = row('', '', '');

/** @returns the row of a language (BCP 47), by its first subtag; an empty row when there is none */
export function abbreviations(lang: string): Abbreviations {
  return TABLE[lang.toLowerCase().split('-')[0] ?? ''] ?? NONE;
}
