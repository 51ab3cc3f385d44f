/**
 * The few words that are said and not written, in the language of the text (not of the interface), and what
 * abbreviations stand for. Data. A language that is not here is read as it is written.
 */

export interface Wording {
  /** Between the ends of a range: "10–12". */
  readonly to: string;
  /** Before the host of a bare address, and before the text of a link when links are announced. */
  readonly linkTo: string;
  readonly link: string;
  /** For "No.", "№", "#". */
  readonly number: string;
  /** For "~". */
  readonly about: string;
  /** For "m²" and "km²". */
  readonly square: readonly [string, string];
  /** In place of a listing that is not read; of a formula that cannot be. */
  readonly code: string;
  readonly formula: string;
  /** Between million and the currency: "5 millions d’euros". */
  readonly of?: string;
  /** Lower case, without the last stop → in full. Months come from Intl. */
  readonly full: Readonly<Record<string, string>>;
}

/** `no=number vs=versus`, an underscore for a space. */
const pairs = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split(' ').map((pair) => pair.replaceAll('_', ' ').split('=', 2)));

const WORDING: Readonly<Record<string, Wording>> = {
  en: {
    to: 'to',
    linkTo: 'link to',
    link: 'link',
    number: 'number',
    about: 'about',
    square: ['square metres', 'square kilometres'],
    code: 'code',
    formula: 'formula',
    full: pairs(
      'no=number nos=numbers vs=versus e.g=for_example i.e=that_is viz=namely approx=approximately gov=Governor sen=Senator rep=Representative gen=General col=Colonel lt=Lieutenant sgt=Sergeant capt=Captain cmdr=Commander prof=Professor rev=Reverend jr=Junior sr=Senior dept=Department pp=pages vol=volume fig=figure sec=section ch=chapter ave=Avenue blvd=Boulevard ft=Fort mt=Mount',
    ),
  },
  de: {
    to: 'bis',
    linkTo: 'Link zu',
    link: 'Link',
    number: 'Nummer',
    about: 'etwa',
    square: ['Quadratmeter', 'Quadratkilometer'],
    code: 'Programmcode',
    formula: 'Formel',
    full: pairs(
      'dr=Doktor prof=Professor hr=Herr fr=Frau nr=Nummer st=Sankt z.b=zum_Beispiel d.h=das_heißt u.a=unter_anderem z.t=zum_Teil u.ä=und_Ähnliches i.d.r=in_der_Regel bzw=beziehungsweise ca=circa usw=und_so_weiter ggf=gegebenenfalls evtl=eventuell inkl=inklusive vgl=vergleiche sog=sogenannte v.a=vor_allem mio=Millionen mrd=Milliarden tsd=Tausend abs=Absatz art=Artikel bd=Band kap=Kapitel v.chr=vor_Christus n.chr=nach_Christus',
    ),
  },
  fr: {
    to: 'à',
    linkTo: 'lien vers',
    link: 'lien',
    number: 'numéro',
    about: 'environ',
    square: ['mètres carrés', 'kilomètres carrés'],
    code: 'code',
    formula: 'formule',
    of: 'de',
    full: pairs(
      'm=monsieur mm=messieurs mme=madame mlle=mademoiselle dr=docteur pr=professeur me=maître mgr=monseigneur st=saint ste=sainte n°=numéro p=page pp=pages art=article chap=chapitre env=environ p.ex=par_exemple c.-à-d=c’est-à-dire j.-c=Jésus-Christ',
    ),
  },
  es: {
    to: 'a',
    linkTo: 'enlace a',
    link: 'enlace',
    number: 'número',
    about: 'unos',
    square: ['metros cuadrados', 'kilómetros cuadrados'],
    code: 'código',
    formula: 'fórmula',
    of: 'de',
    full: pairs(
      'sr=señor sra=señora srta=señorita dr=doctor dra=doctora d=don dña=doña ud=usted uds=ustedes p.ej=por_ejemplo núm=número pág=página art=artículo avda=avenida av=avenida ee.uu=Estados_Unidos aprox=aproximadamente lic=licenciado prof=profesor cía=compañía',
    ),
  },
  it: {
    to: 'a',
    linkTo: 'link a',
    link: 'link',
    number: 'numero',
    about: 'circa',
    square: ['metri quadrati', 'chilometri quadrati'],
    code: 'codice',
    formula: 'formula',
    of: 'di',
    full: pairs(
      'sig=signor sig.ra=signora sigg=signori dott=dottor dott.ssa=dottoressa dr=dottor prof=professor prof.ssa=professoressa avv=avvocato ing=ingegner on=onorevole p.es=per_esempio ecc=eccetera pag=pagina art=articolo cap=capitolo',
    ),
  },
  pt: {
    to: 'a',
    linkTo: 'ligação para',
    link: 'ligação',
    number: 'número',
    about: 'cerca de',
    square: ['metros quadrados', 'quilômetros quadrados'],
    code: 'código',
    formula: 'fórmula',
    of: 'de',
    full: pairs(
      'sr=senhor sra=senhora dr=doutor dra=doutora prof=professor profa=professora d=dom p.ex=por_exemplo av=avenida núm=número pág=página art=artigo séc=século',
    ),
  },
  nl: {
    to: 'tot',
    linkTo: 'link naar',
    link: 'link',
    number: 'nummer',
    about: 'ongeveer',
    square: ['vierkante meter', 'vierkante kilometer'],
    code: 'code',
    formula: 'formule',
    full: pairs(
      'dhr=de_heer mevr=mevrouw mw=mevrouw dr=dokter prof=professor nr=nummer blz=bladzijde bijv=bijvoorbeeld d.w.z=dat_wil_zeggen o.a=onder_andere m.n=met_name ca=circa enz=enzovoort mln=miljoen mld=miljard',
    ),
  },
  sv: {
    to: 'till',
    linkTo: 'länk till',
    link: 'länk',
    number: 'nummer',
    about: 'cirka',
    square: ['kvadratmeter', 'kvadratkilometer'],
    code: 'kod',
    formula: 'formel',
    full: pairs(
      't.ex=till_exempel bl.a=bland_annat d.v.s=det_vill_säga s.k=så_kallade ca=cirka nr=nummer kl=klockan dr=doktor',
    ),
  },
  da: {
    to: 'til',
    linkTo: 'link til',
    link: 'link',
    number: 'nummer',
    about: 'cirka',
    square: ['kvadratmeter', 'kvadratkilometer'],
    code: 'kode',
    formula: 'formel',
    full: pairs(
      'f.eks=for_eksempel bl.a=blandt_andet d.v.s=det_vil_sige s.k=så_kaldte ca=cirka nr=nummer kl=klokken hr=herr fr=fru',
    ),
  },
  nb: {
    to: 'til',
    linkTo: 'lenke til',
    link: 'lenke',
    number: 'nummer',
    about: 'cirka',
    square: ['kvadratmeter', 'kvadratkilometer'],
    code: 'kode',
    formula: 'formel',
    full: pairs('f.eks=for_eksempel bl.a=blant_annet d.v.s=det_vil_si s.k=såkalte ca=cirka nr=nummer kl=klokka'),
  },
  pl: {
    to: 'do',
    linkTo: 'link do',
    link: 'link',
    number: 'numer',
    about: 'około',
    square: ['metrów kwadratowych', 'kilometrów kwadratowych'],
    code: 'kod',
    formula: 'wzór',
    full: pairs(
      'prof=profesor dr=doktor nr=numer np=na_przykład tzw=tak_zwany tzn=to_znaczy m.in=między_innymi ok=około ul=ulica św=święty itd=i_tak_dalej itp=i_tym_podobne godz=godzina tys=tysięcy mln=milionów mld=miliardów',
    ),
  },
  ru: {
    to: '', // a range is said without a word between its ends
    linkTo: 'ссылка на',
    link: 'ссылка',
    number: 'номер',
    about: 'около',
    square: ['квадратных метров', 'квадратных километров'],
    code: 'код',
    formula: 'формула',
    full: pairs(
      'т.е=то_есть т.д=так_далее т.п=тому_подобное т.н=так_называемый ул=улица им=имени проф=профессор акад=академик см=смотри напр=например тыс=тысяч млн=миллионов млрд=миллиардов руб=рублей №=номер',
    ),
  },
  uk: {
    to: '',
    linkTo: 'посилання на',
    link: 'посилання',
    number: 'номер',
    about: 'близько',
    square: ['квадратних метрів', 'квадратних кілометрів'],
    code: 'код',
    formula: 'формула',
    full: pairs(
      'вул=вулиця ім=імені проф=професор див=дивись напр=наприклад тис=тисяч млн=мільйонів млрд=мільярдів грн=гривень',
    ),
  },
};

const LIKE: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** @returns the words of a language (BCP 47) by its first subtag; undefined where there are none */
export function wording(lang: string): Wording | undefined {
  const name = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  return WORDING[LIKE[name] ?? name];
}
