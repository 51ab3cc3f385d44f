/** Speech of the bundled voices as samples, and samples as a file. */

/**
 * Speaks with the extension's own voice, in its own page: starts the worker that Play would start.
 * @param {import('puppeteer-core').Page} popup any page of the extension
 * @param {string} text
 * @param {string} lang BCP 47
 * @returns {Promise<{samples: Buffer, rate: number}>} 16-bit samples of one channel, so many a second
 */
export async function speak(popup, text, lang) {
  const [base64, rate] = await popup.evaluate(
    async (text, lang) => {
      // The page's Trusted Types let nobody start a worker but this policy, which the popup itself has not made yet.
      const policy = window.trustedTypes?.createPolicy('lectern-worker', { createScriptURL: (url) => url });
      const sentences = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(
        (one) => one.segment,
      );
      /** @param {string} voice @returns {Promise<{sounds: Int16Array<ArrayBuffer>[], rate: number}>} */
      const speakWith = async (voice) => {
        const file = new URL(`voice/${voice}.worker.js`, document.baseURI).href;
        const worker = new Worker(policy?.createScriptURL(file) ?? file, { type: 'module' });
        const sounds = [];
        let rate = 0;
        for (const text of sentences) {
          const { samples, sampleRate, error } = await new Promise((resolve, reject) => {
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
            /** @type {import('../../src/speech/engines/sound.ts').SoundRequest} */
            const request = { id: 0, text, lang, speed: 1, pitch: 1, ends: true };
            worker.postMessage(request);
          });
          if (error) throw new Error(error);
          sounds.push(samples);
          rate = sampleRate;
        }
        worker.terminate();
        return { sounds, rate };
      };
      // The natural voice says so when it does not know the language.
      const { sounds, rate } = await speakWith('natural').catch(() => speakWith('espeak'));
      const reader = new FileReader();
      reader.readAsDataURL(new Blob(sounds));
      await new Promise((resolve) => reader.addEventListener('load', resolve));
      return [String(reader.result).replace(/^.*,/, ''), rate];
    },
    text,
    lang,
  );
  return { samples: Buffer.from(String(base64), 'base64'), rate: Number(rate) };
}

/** @param {{samples: Buffer, rate: number}} sound 16 bits, one channel @returns {Buffer} a WAV file (RIFF, PCM) */
export function wav({ samples, rate }) {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16); // length of what follows up to "data"
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22); // one channel
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28); // bytes a second
  head.writeUInt16LE(2, 32); // bytes a sample
  head.writeUInt16LE(16, 34); // bits a sample
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
