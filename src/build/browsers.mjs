/** What each browser has of its own. manifest.json holds what they share. For build.mjs. */
import { fileURLToPath } from 'node:url';
import { otherwise } from './plugins.mjs';

const src = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The reader beside the page. */
const PANEL = 'reader.html?as=panel';

/**
 * What each browser has of its own: what its manifest adds, permissions as well, and what its background is made of.
 * Chromium 130: `::highlight` with decorations, `runtime.getContexts`. Firefox 140: the Highlight API.
 * @typedef {'chromium' | 'firefox'} Browser
 */
export const BROWSERS = {
  chromium: {
    target: 'chrome130',
    manifest: {
      minimum_chrome_version: '130',
      background: { service_worker: 'background.js', type: 'module' },
      side_panel: { default_path: PANEL },
      // While the button's grant lasts the browser would send a site's own cookies, even strict ones, with its article's images.
      cross_origin_embedder_policy: { value: 'credentialless' },
    },
    permissions: ['tts', 'offscreen', 'sidePanel'],
    background: [src('background.ts'), src('voice.ts')],
    plugins: [],
  },
  firefox: {
    target: 'firefox140',
    manifest: {
      background: { scripts: ['background.js'], type: 'module' },
      sidebar_action: {
        default_panel: PANEL,
        default_title: '__MSG_name__',
        default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: '{7a0d2f0e-5d3b-4c0b-9c39-6f1c52b0a7e4}',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    },
    permissions: [],
    background: { background: src('event-page.ts') },
    plugins: [otherwise],
  },
};
