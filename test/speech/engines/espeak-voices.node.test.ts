import init from '@echogarden/espeak-ng-emscripten';
import { beforeAll, expect, test } from 'vitest';
import { ESPEAK_VOICES } from '../../../src/speech/engines/espeak-list.ts';
import { bestVoice } from '../../../src/speech/engines/espeak-voices.ts';

/** The engine's own list, not a copy of it. */
let voices: ReturnType<InstanceType<Awaited<ReturnType<typeof init>>['eSpeakNGWorker']>['list_voices']>;

beforeAll(async () => {
  const module = await init({});
  voices = (await new module.eSpeakNGWorker()).list_voices();
});

test.each([
  ['en', 'gmw/en-US'],
  ['en-GB', 'gmw/en'],
  ['en-AU', 'gmw/en-US'],
  ['pt-BR', 'roa/pt-BR'],
  ['pt', 'roa/pt'],
  ['zh-Hans-CN', 'sit/cmn'],
  ['zh-HK', 'sit/yue'],
  ['ar-EG', 'sem/ar'],
  ['iw', 'sem/he'],
  ['nn', 'gmq/nb'],
  ['sr-Latn', 'zls/sr'],
  ['ja', 'jpx/ja'],
])('%s is spoken by %s', (lang, voice) => {
  expect(bestVoice(voices, lang)).toBe(voice);
});

test('a language nobody speaks is still read, letter by letter if need be', () => {
  expect(bestVoice(voices, 'xx')).toBe('gmw/en-US');
});

test('a hundred languages and more are spoken', () => {
  const languages = new Set(voices.flatMap((voice) => voice.languages.map(({ name }) => name.split('-')[0])));
  expect(languages.size).toBeGreaterThanOrEqual(100);
});

test('the list that is shown is the engine’s own', () => {
  const plain = (list: typeof voices) => list.map((voice) => ({ ...voice, name: voice.name.trim() }));
  expect(ESPEAK_VOICES).toEqual(plain(voices));
});
