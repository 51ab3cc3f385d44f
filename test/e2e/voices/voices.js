/**
 * A system's voices for tests, with exact timing: real ones differ from machine to machine and say nothing of what they
 * said. Each word takes WORD milliseconds at speed 1. `spoken` keeps what was asked for. One voice never begins, one
 * never ends, and one marks words that are not there.
 */
const WORD = 60;
/** @type {{at: number, utterance: string, voice: string | undefined, rate: number | undefined, pitch: number | undefined, volume: number | undefined}[]} */
const spoken = [];
Object.assign(self, { spoken });

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
const silence = () => clearTimeout(timer);

chrome.ttsEngine.onSpeak.addListener((utterance, options, send) => {
  silence();
  spoken.push({
    at: Date.now(),
    utterance,
    voice: options.voiceName,
    rate: options.rate,
    pitch: options.pitch,
    volume: options.volume,
  });
  if (options.voiceName === 'Test Broken') return send({ type: 'error', errorMessage: 'broken on purpose' });
  if (options.voiceName === 'Test Silent') return;
  const words = [...utterance.matchAll(/\S+/g)];
  const say = (/** @type {number} */ number) => {
    const word = words[number];
    if (!word && options.voiceName === 'Test Endless') return;
    if (!word) return send({ type: 'end', charIndex: utterance.length });
    if (options.voiceName === 'Test Words' || options.voiceName === 'Test Endless')
      send({ type: 'word', charIndex: word.index, length: word[0].length });
    if (options.voiceName === 'Test Wrong')
      send({ type: 'word', charIndex: Math.max(0, utterance.length - 3 - word.index * 2), length: 3 });
    timer = setTimeout(() => say(number + 1), WORD / (options.rate ?? 1));
  };
  send({ type: 'start', charIndex: 0 });
  say(0);
});
chrome.ttsEngine.onStop.addListener(silence);

export {}; // a module: its names are its own
