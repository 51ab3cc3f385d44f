/**
 * What authors call the furniture of a page: in classes, ids and the data names of component systems. The weakest signal
 * there is, so every rule that asks for a name has a limit on prose beside it. Names of software that many sites run
 * are fine; a name that only one site uses is a defect.
 */
import { attr } from './dom.ts';

/** True for elements with one of these names, whole or between hyphens, underscores and spaces. */
const named = (names: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${names})(?:$|[\\s_-])`, 'i');

/** What an author calls a part. */
export const called = (element: Element): string =>
  `${element.className} ${element.id} ${attr(element, 'data-component')} ${attr(element, 'data-testid')}`;

export const UNSEEN_NAME = named('sr-only|visually-?hidden|screen-?reader(?:-text)?|assistive-text|offscreen');

/** Consent managers by name, and what others call their notice. */
export const CONSENT_NAME = named(
  'cookies?(?:banner|notice|bar|law|consent)?|consent|gdpr|onetrust\\w*|didomi\\w*|usercentrics\\w*|sourcepoint\\w*|cookiebot|truste|qc-cmp\\w*|cmp(?:box|wrapper|-?banner)',
);
/** A word that every such notice has, in any language. */
export const ABOUT_COOKIES = /cookie|consent|gdpr|rgpd|dsgvo|privac/i;

export const ADVERT_NAME = named(
  'ads?|advert\\w*|adsense|adsbox|adslot|ad(?:container|wrapper|unit|banner)|dfp|taboola|outbrain|sponsored',
);

export const ASIDE_NAME = named(
  'related|recommend\\w*|read-?(?:more|also|next)|more-?(?:stories|news|from|on|posts)|most-?(?:read|popular)|trending|newsletter|subscri(?:be|ption)|sign-?up|share|sharing|sharedaddy|social|breadcrumbs?|pagination|tag-?(?:list|cloud|links)|article-?tags|post-?tags|toolbar|promo|teaser-?list|jp-relatedposts|yarpp\\w*|print-?only|paywall|donat\\w+|follow-?us|toc|skip-?links?|infobox|navbox|ambox|hatnote|site-?notice|catlinks',
);

export const WRITER_NAME =
  /(?:^|[\s_-])(?:authors?|writer|contributor|about)[\s_-]*(?:bio\w*|box|info\w*|card|desc\w*|profile|details?|about|block|section|area|wrapper)(?:$|[\s_-])|(?:^|\s)(?:vcard|author|bio)(?:\s|$)/i;

/** Counters in the middle of a text: how many comments, how many likes. */
export const COUNTER_NAME =
  /(?:comment|like|view|share|repl(?:y|ie)|vote)s?[\s_-]?(?:count|number|num\b|toggle|link\b)/i;

/** The pages that a share button opens: known by address, whatever the button is called. */
export const SHARE_ADDRESS =
  /facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?)|wa\.me\/\?|whatsapp\.com\/send|t(?:elegram)?\.me\/share|linkedin\.com\/(?:share|sharing|cws)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|vk(?:ontakte)?\.(?:com|ru)\/share|ok\.ru\/(?:offer|dk)|weibo\.com\/share|line\.me\/R|tumblr\.com\/(?:share|widgets)|getpocket\.com\/(?:save|edit)|hatena\.ne\.jp\/(?:add|entry)|submitlink|(?:bsky\.app|threads\.net)\/intent|xing\.com\/(?:spi|app)|share\.flipboard|^mailto:\?/i;

/** Links that may be such: the browser finds these letters faster than the expression finds the address. */
export const SHARE_LINK = `a:is(${'shar send intent submit dialog create wa.me line.me mailto:? /add /entry /save /edit widgets /dk /offer /spi /app cws home?'
  .split(' ')
  .map((letters) => `[href*="${letters}"]`)
  .join()})`;

/** Where blogs of the most used software keep what readers wrote. */
export const COMMENTS_NAME = named('comments-area|comment-list');

/** Any of the names above, so that most elements are asked once and not six times. */
export const TELLING_NAME = new RegExp(
  [UNSEEN_NAME, CONSENT_NAME, ADVERT_NAME, ASIDE_NAME, WRITER_NAME, COUNTER_NAME, COMMENTS_NAME]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
