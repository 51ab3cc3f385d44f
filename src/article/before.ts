/**
 * Rules ahead of Readability, on the whole copy of the page. Signals that hold in every language come first (where a
 * link leads, roles, visibility, link density), then wording, names of classes last. `most` says how much prose a part
 * may hold and still go: a share bar holds none, a consent dialog a few paragraphs.
 */
import { all, attr, first, nameOf, textOf } from './dom.ts';
import { aboveHeadline, furniture, headingTools, isFoldedProse, skipLinks } from './furniture.ts';
import { MARK } from './marks.ts';
import * as names from './names.ts';
import type { Rule, Scene } from './rules.ts';
import { lineOf, says } from './wording.ts';

type Find = Rule['find'];
const select =
  (selector: string): Find =>
  (scene) =>
    all(scene.root, selector);
const marked =
  (selector: string): Find =>
  (scene) =>
    scene.noted.marks.filter((one) => one.matches(selector));
const inRole =
  (selector: string): Find =>
  (scene) =>
    scene.noted.roles.filter((one) => one.matches(selector));
/** Boxes before what stands in them. */
const unseen: Find = ({ noted }) => [...noted.unseen].reverse();
const byName =
  (tags: string, name: RegExp): Find =>
  (scene) => {
    const wanted = new Set(tags.split(' '));
    return scene.noted.telling
      .filter(([one, called]) => wanted.has(nameOf(one)) && name.test(called))
      .map(([one]) => one);
  };
const either =
  (...finds: readonly Find[]): Find =>
  (scene) =>
    finds.flatMap((find) => [...find(scene)]);

const has = (element: Element, selector: string): boolean => first(element, selector) !== null;
/** True when a part holds more than this share of the page's prose. */
const holds = (share: number, element: Element, { measures, root }: Scene): boolean =>
  measures.of(element).prose > measures.of(root).prose * share;

const THREAD = '[itemtype$="/DiscussionForumPosting"], [itemtype$="/QAPage"]';

export const BEFORE: readonly Rule[] = [
  {
    // the page does not show it
    name: 'hidden',
    find: marked(`[${MARK.hidden}]:not(meta)`),
    most: Infinity,
    spares: isFoldedProse,
  },
  {
    // a hint for screen readers about the page
    name: 'screen reader text',
    find: either(unseen, byName('div section span p a ul h2 h3 h4 h5 label', names.UNSEEN_NAME)),
    most: 200,
    spares: (element) => has(element, 'math, h1, img, p') || nameOf(element) === 'h1',
  },
  {
    // decoration, hidden from assistive technology
    name: 'aria-hidden',
    find: marked(`[${MARK.aria}]:not(img, figure)`),
    most: 0,
    spares: (element) => has(element, 'img, table'),
  },
  {
    // links within the page, ahead of its text
    name: 'skip links',
    find: skipLinks,
    most: 0,
  },
  {
    // ways to jump within the page
    name: 'accessibility links',
    find: (scene) =>
      [...scene.noted.headings, ...scene.noted.ways]
        .filter((one) => scene.measures.of(one).text <= 120 && says('accessibility', lineOf(one)))
        .map((one) => furniture(one, scene, 200)),
    most: 0,
  },
  {
    // a dialog over the page
    name: 'dialogs',
    find: inRole('[role=dialog], [role=alertdialog], [aria-modal=true], [role=alert]'),
    most: 1500,
    spares: (element, scene) => holds(0.3, element, scene),
  },
  {
    // a cookie or consent notice
    name: 'consent',
    find: byName('div section aside', names.CONSENT_NAME),
    most: Infinity,
    spares: (element) => has(element, 'h1, article, main') || !names.ABOUT_COOKIES.test(textOf(element)),
  },
  {
    // ways to other pages
    name: 'navigation',
    find: inRole(
      'nav, menu, [role=navigation], [role=menu], [role=menubar], [role=tablist], [role=search], [role=toolbar], [itemtype*=SiteNavigationElement], [itemtype*=BreadcrumbList]',
    ),
    most: 300,
    spares: (element, { measures }) =>
      measures.of(element).prose > measures.of(element).text * 0.4 || has(element, 'h1'),
  },
  {
    // the head or foot of every page of the site
    name: 'page header and footer',
    find: either(
      inRole('[role=banner], [role=contentinfo], :is(body, body > div) > :is(header, footer), footer[class*=site]'),
      select('#footer'),
    ),
    most: 400,
    spares: (element) => has(element, 'h1, article, figcaption'),
  },
  {
    // buttons for passing the page on
    name: 'share',
    find: (scene) =>
      all(scene.root, names.SHARE_LINK)
        .filter((one) => names.SHARE_ADDRESS.test(attr(one, 'href')) && !one.closest('p'))
        .map((one) => furniture(one, scene, 100)),
    most: 0,
  },
  {
    // a place for advertisements
    name: 'advertisement',
    find: either(marked(`[${MARK.advert}]`), byName('div aside section ins', names.ADVERT_NAME)),
    most: 0,
    spares: (element, { measures }) => has(element, 'h1, article, p ~ p') || measures.of(element).text > 300,
  },
  {
    // what readers wrote
    name: 'comments',
    find: either(
      inRole('[itemtype$="/Comment"], [itemtype$="/UserComments"]'),
      // One by one: an id alone is looked up, not searched for.
      ...['#comments', '#comment-list', '#disqus_thread', '#respond'].map(select),
      byName('div section ol ul', names.COMMENTS_NAME),
      marked(`[${MARK.fields}*=a]`),
    ),
    most: Infinity,
    // A forum's replies are its text.
    spares: (element, { root }) => has(element, 'h1, [itemprop=articleBody]') || has(root, THREAD),
  },
  {
    // a form that asks for an address or a password
    name: 'sign-up',
    find: marked(`[${MARK.fields}*=e], [${MARK.fields}*=p]`),
    most: 300,
    spares: (element) => has(element, 'h1, article'),
  },
  {
    // named as something beside the text
    name: 'side matter',
    find: byName('div section aside ul ol table p span', names.ASIDE_NAME),
    most: 150,
    spares: (element, { measures }) => has(element, 'h1, figure') || measures.of(element).paragraphs > 2,
  },
  {
    // how many comments or likes there are
    name: 'counters',
    find: (scene) =>
      [...byName('a span div', names.COUNTER_NAME)(scene)].filter((one) => /^\s*\d{1,6}\s*$/.test(textOf(one))),
    most: 0,
  },
  {
    // a note about the writer
    name: 'writer',
    find: either(
      byName('div section aside footer', names.WRITER_NAME),
      select('img[class*=avatar], img[src*=gravatar]'),
    ),
    most: 700,
    spares: (element, scene) => has(element, 'h1, article, time, figure') || holds(0.3, element, scene),
  },
  {
    // stands over the headline
    name: 'above the headline',
    find: aboveHeadline,
    most: 400,
    spares: (element) => element.closest('figure') !== null || has(element, 'img'),
  },
  {
    // a link that edits a section or points at it
    name: 'heading tools',
    find: headingTools,
    most: 0,
  },
  {
    // what a player says for itself
    name: 'player',
    find: (scene) =>
      scene.noted.leaves
        .filter((one) => isShort(one, scene) && says('player', lineOf(one)))
        .map((one) => furniture(one, scene, 300)),
    most: 60,
  },
];

const isShort = (element: Element, { measures }: Scene): boolean => {
  const { text } = measures.of(element);
  return text > 4 && text < 300;
};
