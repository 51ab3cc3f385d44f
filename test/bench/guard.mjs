/** What our script must leave alone, on every page it is run on: the page, the network, the page's events. */

/**
 * Watches a world from within, before anything is put into it: keeps the page's markup, each listener until it is taken
 * away, and each call that would reach the network without an element (`World.watch` sees those with one).
 */
export const GUARD = `(() => {
  const state = () => document.documentElement?.outerHTML ?? '';
  const before = state();
  const calls = [];
  let left = [];
  const { addEventListener: listen, removeEventListener: forget } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    left.push({ target: this, type, listener: rest[0] });
    return listen.call(this, type, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (type, ...rest) {
    left = left.filter((one) => one.target !== this || one.type !== type || one.listener !== rest[0]);
    return forget.call(this, type, ...rest);
  };
  const note = (on, name) => {
    const real = on[name];
    if (real) on[name] = new Proxy(real, {
      apply(...all) { calls.push(name); return Reflect.apply(...all); },
      construct(...all) { calls.push(name); return Reflect.construct(...all); },
    });
  };
  note(XMLHttpRequest.prototype, 'open');
  note(Navigator.prototype, 'sendBeacon');
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'RTCPeerConnection', 'WebTransport'])
    note(globalThis, name);
  globalThis.guard = () =>
    state() !== before ? 'the page is not as it was'
    : left.length ? 'it left listeners: ' + left.map(({ type }) => type).join(', ')
    : calls.length ? 'it called ' + calls.join(', ')
    : '';
})();`;

const ICONS =
  "[new URL('/favicon.ico', location.href).href, ...[...document.querySelectorAll('link[rel*=icon i]')].map(({ href }) => href)]";

/**
 * @param {import('./stage.mjs').World} world
 * @param {readonly string[]} requests what was asked for while our script ran
 * @returns {Promise<string>} what is not as it must be, '' for nothing
 */
export async function harm(world, requests) {
  // The browser asks for a page's own icon when it likes, which may be in a breath of ours.
  const icons = new Set(await world.ask(ICONS).catch(() => []));
  const [asked] = requests.filter((address) => !icons.has(address));
  if (asked) return `it asked for ${asked}`;
  return world.ask('guard()').catch(() => 'whether the page is as it was could not be asked');
}
