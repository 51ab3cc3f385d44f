/** What goes into a WebAssembly module's memory, and what is read out of it. */

type Memory = Pick<SanoModule, 'HEAPU8' | '_malloc'>;

/** @returns the address; it is kept for as long as the module lives @throws Error when there is no room */
export function reserve(module: Memory, bytes: number): number {
  const address = module._malloc(bytes);
  if (!address) throw new Error(`No room for ${bytes} bytes.`);
  return address;
}

/** Puts bytes where they stay. @returns the address */
export function keep(module: Memory, bytes: Uint8Array): number {
  const address = reserve(module, bytes.length);
  module.HEAPU8.set(bytes, address);
  return address;
}

export const ints = (module: Memory, address: number, count: number): Int32Array =>
  new Int32Array(module.HEAPU8.buffer, address, count);

/** @returns a copy */
export const floats = (module: Memory, address: number, count: number): Float32Array =>
  new Float32Array(module.HEAPU8.buffer, address, count).slice();

/** No phoneme is held longer (frames): 80 is the most that the voices' tables allow, 200 leaves room. */
const LONGEST = 200;

/**
 * Finds for how many frames each phoneme was held. The modules do not tell, but what they counted is in their memory
 * when they have answered: as many numbers as phonemes, each from 1 to `LONGEST`, whose sum is the whole. All that goes
 * into the memory from outside stays where it is, so the numbers of an earlier phrase that was as long lay at the same
 * place, and nothing else looks like them.
 * @param first where they were the last time: looked at before the rest
 * @returns their address, or -1
 */
export function findDurations(module: Memory, count: number, frames: number, first: number): number {
  const all = new Int32Array(module.HEAPU8.buffer);
  const fits = (at: number): boolean => {
    let sum = 0;
    for (let i = at; i < at + count; i++) {
      const held = all[i] ?? 0;
      if (held < 1 || held > LONGEST) return false;
      sum += held;
    }
    return sum === frames;
  };
  if (first >= 0 && fits(first / 4)) return first;
  for (let at = 0, run = 0; at < all.length; at++) {
    const held = all[at] ?? 0;
    run = held >= 1 && held <= LONGEST ? run + 1 : 0;
    if (run >= count && fits(at - count + 1)) return (at - count + 1) * 4;
  }
  return -1;
}
