/** Samples as one file has them: all at one rate, from -1 to 1. */

/**
 * Voices make 22,050 or 24,000 samples a second. Between two rates so near to each other a straight line does: what it
 * adds lies above 10 kHz, where speech has next to nothing.
 * @param samples 16-bit mono
 * @param from their rate, per second
 * @param to the rate that is wanted
 */
export function resampled(samples: Int16Array, from: number, to: number): Float32Array {
  const length = Math.round((samples.length * to) / from);
  const whole = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const at = (i * from) / to;
    const before = Math.floor(at);
    const [a = 0, b = a] = [samples[before], samples[before + 1]];
    whole[i] = (a + (b - a) * (at - before)) / 0x8000;
  }
  return whole;
}
