/** What a page says about itself in JSON-LD (schema.org), as far as an article needs it. Untrusted plain strings. */
export interface Structured {
  /** Type of the page's main thing, e.g. `NewsArticle`, `VideoObject`; empty when unknown. */
  readonly type: string;
  readonly headline: string;
  readonly description: string;
  /** The whole text, as far as the page gives it away. */
  readonly body: string;
  readonly people: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly modified: string;
  readonly lang: string;
  readonly images: readonly string[];
}

/** Article and its subtypes, https://schema.org/Article, with the two kinds of posting that read like one. */
const ARTICLE =
  /Article|BlogPosting|Report$|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|APIReference|^Recipe$|^Review$|QAPage|FAQPage|HowTo/;
const PAGE =
  /VideoObject|AudioObject|PodcastEpisode|RadioEpisode|TVEpisode|Movie|CollectionPage|SearchResultsPage|ItemList|ProfilePage|Product$/;
const MOST_NODES = 400;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 4000).trim() : '');
const types = (node: Node): string[] => list(node['@type']).map(text);

/** Every object of the scripts, nested graphs and lists opened, breadth first, at most 400. */
function nodes(scripts: readonly string[]): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [];
  for (const script of scripts) {
    try {
      queue.push(
        JSON.parse(script.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, '').replace(/[\n\r\t]/g, ' ')),
      );
    } catch {
      // Broken JSON-LD is common; the page's other words about itself are still there.
    }
  }
  for (let value = queue.shift(); value !== undefined && found.length < MOST_NODES; value = queue.shift()) {
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
    if (!isNode(value)) continue;
    found.push(value);
    queue.push(...['@graph', 'mainEntity', 'mainEntityOfPage'].map((key) => value[key]).filter(isNodeOrList));
  }
  return found;
}

const isNodeOrList = (value: unknown): boolean => isNode(value) || Array.isArray(value);

/** Names given in a field: strings, or objects with a name, which may be told elsewhere under the same `@id`. */
function names(value: unknown, all: readonly Node[], organisations: boolean): string[] {
  return list(value)
    .flatMap((one) => {
      if (!isNode(one)) return [text(one)];
      const full =
        one.name === undefined
          ? (all.find((other) => other['@id'] === one['@id'] && other.name !== undefined) ?? one)
          : one;
      return organisations || !types(full).some((type) => /Organization|NewsMedia|Corporation/.test(type))
        ? list(full.name).map(text)
        : [];
    })
    .filter((name) => name !== '');
}

const images = (value: unknown): string[] =>
  list(value)
    .flatMap((one) => (isNode(one) ? [text(one.url), text(one.contentUrl)] : [text(one)]))
    .filter(Boolean);

/** Reads the page's JSON-LD scripts. Never throws. */
export function structured(scripts: readonly string[]): Structured {
  const all = nodes(scripts);
  const article = all.find((node) => types(node).some((type) => ARTICLE.test(type)));
  const other = all.find((node) => types(node).some((type) => PAGE.test(type)));
  const node: Node = article ?? {};
  const site = all.find((one) => types(one).includes('WebSite'));
  const lang = list(node.inLanguage)[0];
  return {
    type: types(article ?? other ?? {})[0] ?? '',
    headline: text(node.headline) || text(node.name),
    description: text(node.description),
    body: typeof node.articleBody === 'string' ? node.articleBody : '',
    people: names(node.author ?? node.creator, all, false),
    publisher: names(node.publisher, all, true)[0] ?? text(site?.name),
    published: text(node.datePublished),
    modified: text(node.dateModified),
    lang: isNode(lang) ? text(lang.alternateName) : text(lang),
    images: [...images(node.image), ...images(node.thumbnailUrl)],
  };
}
