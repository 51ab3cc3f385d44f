/** The folder a browser keeps its memory in. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Profiles to be thrown away at the latest when this process ends (Ctrl+C, a failed test). */
const passing = new Set();
process.once('exit', () => {
  for (const profile of passing) discard(profile);
});

/** @returns {string} a new profile's folder, to be given to `discard` in the end */
export function passingProfile() {
  const profile = mkdtempSync(join(tmpdir(), 'lectern-'));
  passing.add(profile);
  return profile;
}

/** @param {string} profile throws it away if it was made to pass, and does nothing to one that was not */
export function discard(profile) {
  if (!passing.has(profile)) return;
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    passing.delete(profile);
  } catch {
    // A process of the browser is still writing: the end of this one tries again.
  }
}

/**
 * Pins the toolbar button before the first start, as somebody does who uses it: an unpinned one has to slide into the
 * toolbar first, and its popup waits for that (260 ms in Chromium 156).
 * @param {string} profile
 * @param {string} extension folder of a build
 * @returns {boolean} whether the profile is new
 */
export function pin(profile, extension) {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return false;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // Without developer mode an unpacked extension that loads itself again, as for an update, stays switched off.
  const extensions = { pinned_extensions: [idOf(extension)], ui: { developer_mode: true } };
  writeFileSync(file, JSON.stringify({ extensions }));
  return true;
}

/** @param {string} folder @returns {string} the id of an unpacked extension: of its path's hash 32 digits, written a to p */
const idOf = (folder) =>
  createHash('sha256')
    .update(realpathSync(folder))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
