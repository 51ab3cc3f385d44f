/** eSpeak's own speed, its slowest and its fastest, in words a minute (espeak-ng docs/guide.md: -s). */
const OWN = 175;
const SLOWEST = 80;
const FASTEST = 450;

/** @returns words a minute for a speed; 1 is eSpeak's own */
export const wordsPerMinute = (speed: number): number => Math.round(Math.min(FASTEST, Math.max(SLOWEST, OWN * speed)));

/** @returns the speed nearest to a rate that eSpeak can make itself */
export const nearestSpeed = (rate: number): number => wordsPerMinute(rate) / OWN;
