/** Every browser the runners start, by puppeteer or bare, is started with these. */

/** Lets no name but the machine's own resolve, and no address but loopback be reached. */
const LOOPBACK = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost';

/**
 * @typedef {object} Start
 * @property {boolean} [headless] true unless said otherwise
 * @property {boolean} [network] whether the browser may reach beyond this machine; false unless said otherwise
 * @property {string[]} [args] more switches
 */

/**
 * The command line switches of a browser under test.
 * @param {Start} start
 * @returns {string[]}
 */
export function flags({ headless = true, network = false, args = [] }) {
  return [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // As root Chromium refuses its own sandbox (containers); anybody else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(network ? [] : [LOOPBACK]),
    // Headless thinks of a screen of 800×600, which would clamp the popup.
    ...(headless ? ['--disable-gpu', '--screen-info={1280x1024}'] : []),
    '--window-size=1280,1024',
    ...args,
  ];
}
