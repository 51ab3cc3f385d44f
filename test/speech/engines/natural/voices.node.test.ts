import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { NATURAL_VOICES, naturalVoice } from '../../../../src/speech/engines/natural/voices.ts';
import { headOf, unpack } from '../../../../src/speech/engines/natural/weights.ts';

const assets = fileURLToPath(new URL('../../../../node_modules/@igpauli/pi-sano-tts/assets/', import.meta.url));
const weights = (file: string): ArrayBuffer => new Uint8Array(readFileSync(assets + file)).buffer;
const lite = NATURAL_VOICES.filter(({ runtime }) => runtime === 'lite');

test.each([
  ['en', 'english'],
  ['en-GB', 'english'],
  ['DE_at', 'german-tiny'],
  ['pt', 'portuguese-tiny'],
  ['pt-BR', 'portuguese-tiny'],
  ['tr', 'turkish-tiny'],
  ['pt-PT', undefined],
  ['fr', undefined],
  ['ru', undefined],
  ['', undefined],
  ['ent', undefined],
])('%s is read by %s', (lang, name) => {
  expect(naturalVoice(lang)?.name).toBe(name);
});

test('a voice that is named is the one, whatever the language', () => {
  expect(naturalVoice('pt-PT', 'portuguese-tiny')?.name).toBe('portuguese-tiny');
  expect(naturalVoice('en', 'none')).toBeNull();
});

test('one voice for a language, no voice twice', () => {
  for (const key of ['lang', 'name'] as const) {
    const all = NATURAL_VOICES.map((voice) => voice[key]);
    expect(new Set(all).size).toBe(all.length);
  }
});

test.each(lite)('the table says of $name what its package says', ({ name, espeak, slot }) => {
  const meta = JSON.parse(readFileSync(`${assets}voices/${name}/meta.json`, 'utf8'));
  expect([meta.espeak_voice, meta.g2p_voice_slot, meta.sample_rate]).toEqual([espeak, slot, 22_050]);
  expect(meta.length_scale).toBe(1);
  expect(meta.front_dims.d_max_tokens).toBeGreaterThanOrEqual(639);
});

test.each(lite)('the weights of $name unpack to what its package says', ({ name }) => {
  const meta = JSON.parse(readFileSync(`${assets}voices/${name}/meta.json`, 'utf8'));
  for (const [file, before, dims] of [
    ['front_q8.bin', 72, meta.front_dims],
    ['dec_q8.bin', 48, meta.dec_dims],
  ] as const) {
    const packed = weights(`voices/${name}/${file}`);
    expect(headOf(packed, before)).toBe(dims.meta_bytes);
    const bytes = unpack(packed, dims.meta_bytes);
    expect(bytes.length).toBe(dims.meta_bytes + 4 * dims.weight_floats);
    const floats = new Float32Array(bytes.slice(dims.meta_bytes).buffer);
    const rms = Math.sqrt(floats.reduce((sum, value) => sum + value * value, 0) / floats.length);
    expect(rms).toBeGreaterThan(0.01);
    expect(rms).toBeLessThan(2);
  }
});

test('what is no weights is refused', () => {
  expect(() => unpack(new ArrayBuffer(64), 0)).toThrow('no weights');
});
