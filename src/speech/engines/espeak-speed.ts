/** eSpeak's own speed, its slowest and its fastest, in words a minute (espeak-ng docs/guide.md: -s). */
const OWN = 175;
const SLOWEST = 80;
const FASTEST = 450;

/** @returns words a minute for a speed; 1 is eSpeak's own */
export const wordsPerMinute = (speed: number): number => Math.round(Math.min(FASTEST, Math.max(SLOWEST, OWN * speed)));

/** @returns the speed nearest to a rate that eSpeak can make itself */
export const nearestSpeed = (rate: number): number => wordsPerMinute(rate) / OWN;

/** eSpeak's own pitch, in the middle of what it has (espeak-ng docs/guide.md: -p, 0 to 99). */
const MIDDLE = 50;

/** @returns eSpeak's number for a pitch: twice as high and half as high are its two ends */
export const espeakPitch = (pitch: number): number =>
  Math.round(Math.min(99, Math.max(0, MIDDLE + Math.log2(pitch) * MIDDLE)));
