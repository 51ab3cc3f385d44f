/** What is known about an article besides its text: read from the copy, all of it plain text. */
import { nextPage } from './next.ts';
import type { Snapshot } from './snapshot.ts';
import { type Structured, structured } from './structured.ts';
import { languageOf, tidyLanguage, writtenRightToLeft } from './tongue.ts';
import { afterBy, line } from './wording.ts';

export interface About {
  readonly title: string;
  /** The headline in all the words the page has for it, folded (`fold`). */
  readonly headlines: ReadonlySet<string>;
  readonly byline: string;
  readonly site: string;
  readonly published: string;
  readonly modified: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Address the page itself wants to be known by. */
  readonly canonical: string;
  /** Address of the licence the text is under. */
  readonly licence: string;
  /** Address of the article's next page (`next.ts`). */
  readonly next: string;
  /** One or two sentences the page gives as its summary; a witness for the standfirst. */
  readonly description: string;
  /** The article's text as the page tells it to machines, in lines. */
  readonly lines: readonly string[];
  /** Addresses the page names as its picture. */
  readonly images: readonly string[];
  /** What the page says it is: a schema.org type, else `og:type`, lower-cased. */
  readonly type: string;
}

type Metas = (...names: string[]) => string;

/** Reads everything about the page from its copy. `document` is the snapshot's, before any rule ran. */
export function about(snapshot: Snapshot): About {
  const { document, links } = snapshot;
  const meta = metas(document);
  const data = structured(snapshot.structured);
  const site = plain(meta('og:site_name') || data.publisher || meta('application-name', 'twitter:app:name:iphone'));
  const text = [...document.querySelectorAll('h1, p')]
    .slice(0, 40)
    .map((one) => one.textContent)
    .join(' ')
    .slice(0, 3000);
  const declared = [
    document.documentElement.lang,
    document.querySelector('article[lang], main[lang]')?.getAttribute('lang'),
    document.body.lang,
  ];
  const lang = languageOf(
    [...declared, data.lang, meta('content-language', 'og:locale', 'dc.language', 'language')],
    text,
  );
  const title = titleOf(document, meta, data, site, snapshot.url);
  return {
    title,
    headlines: new Set(
      [title, data.headline, meta('og:title'), meta('twitter:title', 'dc.title', 'title'), document.title]
        .map((one) => fold(withoutSite(plain(one), site, snapshot.url)))
        .filter((one) => one.length >= 15),
    ),
    byline: bylineOf(document, meta, data, site),
    site,
    published: dateOf(data.published, meta(...PUBLISHED), timeOf(document, 'datePublished')),
    modified: dateOf(
      data.modified,
      meta('article:modified_time', 'og:updated_time', 'last-modified', 'datemodified'),
      timeOf(document, 'dateModified'),
    ),
    lang: tidyLanguage(lang),
    dir: directionOf(document, lang),
    canonical: links.get('canonical') ?? '',
    licence:
      links.get('license') ?? document.querySelector<HTMLAnchorElement>('a[rel~=license]')?.getAttribute('href') ?? '',
    next: nextPage(snapshot.url, links.get('next') ?? '', document),
    description: plain(meta('og:description', 'description', 'twitter:description') || data.description),
    lines: data.body
      .split(/<[^>]*>|\n+/)
      .map(plain)
      .filter(Boolean),
    images: [...new Set([meta('og:image', 'og:image:url', 'twitter:image'), ...data.images].filter(Boolean))],
    type: (data.type || meta('og:type')).toLowerCase(),
  };
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'citation_publication_date',
  'article.published',
];

/** All `<meta>` by lower-case name; the first of a name counts. */
function metas(document: Document): Metas {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const key = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content') ?? '';
    for (const name of (key ?? '').toLowerCase().split(/\s+/)) if (!found.has(name)) found.set(name, content.trim());
  }
  return (...names) => names.map((name) => found.get(name)).find(Boolean) ?? '';
}

/** Some sites escape their metadata twice. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const plain = (text: string): string =>
  line(
    text
      .replace(/&#(x[0-9a-f]{1,5}|\d{1,6});/gi, (_, code: string) =>
        String.fromCodePoint(Math.min(Number(code.replace(/^x/i, '0x')) || 0xfffd, 0x10ffff)),
      )
      .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );

/** Words alone, for comparing: lower case, no punctuation. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();

/** The headline: the `h1` when the page's metadata agrees with it, else the metadata, without the site's name. */
function titleOf(document: Document, meta: Metas, data: Structured, site: string, url: string): string {
  const named = plain(document.title);
  const offered = [data.headline, meta('og:title'), meta('twitter:title', 'dc.title', 'title')]
    .map(plain)
    .filter(Boolean);
  const witnesses = [...offered, named].map(fold);
  const headings = [...document.querySelectorAll('h1')]
    .map((one) => line(one.textContent))
    .filter((text) => text !== '' && text.length <= 300);
  const agreed = headings.filter(
    (text) =>
      fold(text).length >= 4 && fold(text) !== fold(site) && witnesses.some((other) => agrees(fold(text), other)),
  );
  // The site's name may be a heading too, and agree; later headings may be those of sections.
  const headline = agreed.find((text) => text.length >= 15) ?? agreed[0];
  if (headline) return headline;
  const [first = named] = offered;
  const title = withoutSite(first, site, url);
  const [only] = headings;
  const poor = title.length < 15 || fold(title) === fold(site);
  return headings.length === 1 && only && poor && only.length > Math.max(title.length, 10) ? only : title;
}

/** True when one headline holds the other, or most of its words. */
function agrees(a: string, b: string): boolean {
  if (b.includes(a) || (b.length >= 15 && a.includes(b))) return true;
  const words = a.split(' ');
  const others = new Set(b.split(' '));
  return words.length >= 4 && words.filter((word) => others.has(word)).length >= words.length * 0.7;
}

/** `Headline | Site` → `Headline`. Without a known site, what follows a bar is taken for one if it is short. */
function withoutSite(title: string, site: string, url: string): string {
  const parts = title.split(/\s+(?:[|·•»‹›–—:]|-{1,2})\s+|\s*[|_]\s*/);
  const host = fold(URL.canParse(url) ? new URL(url).hostname.replace(/^www\.|\.[a-z]+$/g, '') : '');
  const isSite = (part: string) => {
    const words = fold(part);
    return (
      words === '' ||
      words === fold(site) ||
      (host !== '' && (host.includes(words.replaceAll(' ', '')) || words.includes(host)))
    );
  };
  let end = parts.length;
  while (end > 1 && isSite(parts[end - 1] ?? '')) end--;
  if (end === parts.length && end > 1 && /\s\|\s[^|–—-]{1,30}$/.test(title)) end--;
  const start = end > 1 && isSite(parts[0] ?? '') ? 1 : 0;
  const from = title.indexOf(parts[start] ?? '');
  const last = parts[end - 1] ?? '';
  return title.slice(from, title.lastIndexOf(last) + last.length).trim();
}

/** People, without "By" and without the site itself. */
function bylineOf(document: Document, meta: Metas, data: Structured, site: string): string {
  const sources = [
    () => data.people,
    () => [
      meta(
        'author',
        'parsely-author',
        'article:author',
        'dc.creator',
        'dcterms.creator',
        'sailthru.author',
        'citation_author',
        'byl',
      ),
    ],
    () =>
      [...document.querySelectorAll('[itemprop~=author]')].map(
        (one) => (one.querySelector('[itemprop=name]') ?? one).textContent ?? '',
      ),
    () =>
      [
        ...document.querySelectorAll(
          'a[rel~=author], [class*=byline] a[href*=author], [class*=author-name], [class*=authorName]',
        ),
      ].map((one) => one.textContent ?? ''),
    () =>
      [...document.querySelectorAll('[class*=byline], [class*=Byline]')]
        .slice(0, 1)
        .map((one) => one.textContent ?? ''),
  ];
  for (const source of sources) {
    const people = new Set(
      source()
        .flatMap(peopleIn)
        .filter((name) => fold(name) !== fold(site)),
    );
    if (people.size > 0) return [...people].slice(0, 12).join(', ');
  }
  return '';
}

function peopleIn(text: string): string[] {
  const whole = plain(text);
  if (whole.length > 200 || /^https?:|@\w|[{}<>]/.test(whole)) return [];
  return (afterBy(whole) ?? whole)
    .split(/\s*(?:[,;&|•·]|\s(?:and|und|et|y|e|en|och|og|i|и|та|és)\s)\s*/u)
    .map((name) => name.replace(/^[\s–—-]+|[\s:–—-]+$/g, ''))
    .filter((name) => name.length >= 2 && name.length <= 60 && !/\d{2}/.test(name) && name.split(' ').length <= 6);
}

/** A date marked up in the page: by `itemprop`, else, for the first publication, a `time` over the text. */
function timeOf(document: Document, name: 'datePublished' | 'dateModified'): string {
  const marked = document.querySelector(`[itemprop~=${name}]`);
  const times = name === 'datePublished' && !marked ? [...document.querySelectorAll('time[datetime]')] : [];
  const element =
    marked ?? times.find((one) => !one.closest('footer, aside, nav, li') && !/updat|modif/i.test(one.className));
  return element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? '';
}

/** The first of `texts` that is an ISO 8601 date, tidied; empty when none is. Other notations depend on the country. */
function dateOf(...texts: string[]): string {
  for (const text of texts) {
    const [, date, time = '', zone = ''] =
      /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?/i.exec(text.trim()) ?? [];
    if (!date) continue;
    const tidy = time === '' ? date : `${date}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase()}`;
    if (!Number.isNaN(Date.parse(tidy))) return tidy;
  }
  return '';
}

function directionOf(document: Document, lang: string): 'ltr' | 'rtl' {
  const declared =
    document.querySelector('article[dir], main[dir]')?.getAttribute('dir') ||
    document.body.dir ||
    document.documentElement.dir;
  if (declared === 'rtl' || declared === 'ltr') return declared;
  return writtenRightToLeft(lang) ? 'rtl' : 'ltr';
}
