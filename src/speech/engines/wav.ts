/** Samples as a WAV file, which every browser plays (RIFF, PCM, http://soundfile.sapp.org/doc/WaveFormat/). */

const HEADER = 44;

/**
 * @param samples 16-bit mono
 * @param sampleRate per second
 */
export function wav(samples: Int16Array<ArrayBuffer>, sampleRate: number): Blob {
  const header = new DataView(new ArrayBuffer(HEADER));
  const word = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) header.setUint8(at + i, text.charCodeAt(i));
  };
  word(0, 'RIFF');
  header.setUint32(4, HEADER - 8 + samples.byteLength, true);
  word(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true); // PCM
  header.setUint16(22, 1, true); // one channel
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  word(36, 'data');
  header.setUint32(40, samples.byteLength, true);
  return new Blob([header.buffer, samples], { type: 'audio/wav' });
}
