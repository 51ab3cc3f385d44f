/**
 * The only import of webextension-polyfill: one promise-based `browser` for both browsers. What the polyfill does not
 * wrap (offscreen documents, chrome.tts) stands in this room too, so that no other room names a browser.
 */
import browser from 'webextension-polyfill';

export { browser };
