/**
 * An image in a page of ours is asked for by the extension; and where the reader has let it read a site, the browser would
 * send that site's cookies along, even strict ones. This rule takes them off. It is kept by the browser, works only on sites that
 * may be read (`declarativeNetRequestWithHostAccess`), and on others no cookies are sent anyway.
 */
import { browser } from './browser.ts';

const RULE = 1;

/** Has no image of ours ask with cookies. Call it whenever the browser starts and the extension is installed. */
export async function sendNoCookies(): Promise<void> {
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [RULE],
    addRules: [
      {
        id: RULE,
        condition: { initiatorDomains: [new URL(browser.runtime.getURL('')).host], resourceTypes: ['image'] },
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'cookie', operation: 'remove' }] },
      },
    ],
  });
}
