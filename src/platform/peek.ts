/** Storage read through a callback: where a promise would lose the press that is being handled (ways-in.ts). */
import { browser } from './browser.ts';

/** @param then told what is kept under this key on the device; undefined for nothing */
export function peek(key: string, then: (kept: unknown) => void): void {
  // The polyfill knows promises alone. Firefox has no other than its own `browser`, whose promises keep the press.
  (globalThis.chrome ?? browser).storage.local.get(key, (kept) => then(kept[key]));
}
