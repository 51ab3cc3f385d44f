/** What is known about an article besides its text: read from the copy, all of it plain text. */
import type { Noted } from './copy.ts';
import { all, attr, first, textOf } from './dom.ts';
import { nextPage } from './next.ts';
import type { Snapshot } from './snapshot.ts';
import { type Structured, structured } from './structured.ts';
import { fold, type Metas, plain, titleOf, withoutSite } from './title.ts';
import { languageOf, tidyLanguage, writtenRightToLeft } from './tongue.ts';
import { afterBy } from './wording.ts';

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

/** Reads everything about the page from its copy. `document` is the snapshot's, before any rule ran. */
export function about(snapshot: Snapshot): About {
  const { document, links, noted } = snapshot;
  const said = (selector: string) => noted.said.filter((one) => one.matches(selector));
  const meta = metas(document);
  const data = structured(snapshot.structured);
  const site = plain(meta('og:site_name') || data.publisher || meta('application-name', 'twitter:app:name:iphone'));
  const declared = [
    document.documentElement.lang,
    said('article[lang], main[lang]')[0]?.getAttribute('lang'),
    document.body.lang,
  ];
  const lang = languageOf(
    [...declared, data.lang, meta('content-language', 'og:locale', 'dc.language', 'language')],
    all(document, 'h1, p').slice(0, 40).map(textOf).join(' ').slice(0, 3000),
  );
  const title = titleOf(document, meta, data, site, snapshot.url);
  return {
    title,
    headlines: new Set(
      [title, data.headline, meta('og:title'), meta('twitter:title', 'dc.title', 'title'), document.title]
        .map((one) => fold(withoutSite(plain(one), site, snapshot.url)))
        .filter((one) => one.length >= 15),
    ),
    byline: bylineOf(noted, said, meta, data, site),
    site,
    published: dateOf(data.published, meta(...PUBLISHED), timeOf(said, 'datePublished')),
    modified: dateOf(
      data.modified,
      meta('article:modified_time', 'og:updated_time', 'last-modified', 'datemodified'),
      timeOf(said, 'dateModified'),
    ),
    lang: tidyLanguage(lang),
    dir: directionOf(document, said, lang),
    canonical: links.get('canonical') ?? '',
    licence: links.get('license') ?? said('a[rel~=license]')[0]?.getAttribute('href') ?? '',
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

/** What the snapshot noted as having said something, and matches. */
type Said = (selector: string) => Element[];

const PUBLISHED =
  'article:published_time og:published_time datepublished date pubdate publishdate publish-date parsely-pub-date sailthru.date dc.date dc.date.issued dcterms.created dcterms.date citation_publication_date article.published'.split(
    ' ',
  );

/** All `<meta>` by lower-case name; the first of a name counts. */
function metas(document: Document): Metas {
  const found = new Map<string, string>();
  for (const element of all(document, 'meta[content]')) {
    const key = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = attr(element, 'content');
    for (const name of (key ?? '').toLowerCase().split(/\s+/)) if (!found.has(name)) found.set(name, content.trim());
  }
  return (...names) => names.map((name) => found.get(name)).find(Boolean) ?? '';
}

/** People, without "By" and without the site itself. */
function bylineOf({ bylines }: Noted, said: Said, meta: Metas, data: Structured, site: string): string {
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
    () => said('[itemprop~=author]').map((one) => (first(one, '[itemprop=name]') ?? one).textContent ?? ''),
    () => [
      ...said('a[rel~=author]').map(textOf),
      ...bylines.flatMap((one) =>
        one.matches('[class*=author-name], [class*=authorName]')
          ? textOf(one)
          : all(one, '[class*=byline] a[href*=author]').map(textOf),
      ),
    ],
    () => bylines.slice(0, 1).map(textOf),
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
function timeOf(said: Said, name: 'datePublished' | 'dateModified'): string {
  const [marked] = said(`[itemprop~=${name}]`);
  const times = name === 'datePublished' && !marked ? said('time[datetime]') : [];
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

function directionOf(document: Document, said: Said, lang: string): 'ltr' | 'rtl' {
  const declared =
    said('article[dir], main[dir]')[0]?.getAttribute('dir') || document.body.dir || document.documentElement.dir;
  if (declared === 'rtl' || declared === 'ltr') return declared;
  return writtenRightToLeft(lang) ? 'rtl' : 'ltr';
}
