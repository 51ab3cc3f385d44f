import { beforeEach, expect, test, vi } from 'vitest';
import { notice as makeNotice, type Notice } from '../../src/reader/notice.ts';
import { VoiceNotice } from '../../src/reader/voice-notice.ts';
import { type Problem, type Progress, SILENT } from '../../src/speech/call.ts';

let notice: Notice;
let words: VoiceNotice;
const stop = vi.fn();

const speaking = (part: Partial<Progress> = {}): Progress => ({ ...SILENT, id: 'a', state: 'speaking', ...part });
const shown = () => notice.element.querySelector('.notice span')?.textContent;
const problem = (kind: Problem['kind'], lang = 'fr') => speaking({ problem: { kind, lang } });

beforeEach(() => {
  notice = makeNotice();
  document.body.replaceChildren(notice.element);
  words = new VoiceNotice(notice, stop);
});

test.each<[Problem['kind'], string]>([
  ['no-voice', 'No voice was found for French.'],
  ['voice-missing', 'No voice for French is installed. The one that comes with Lectern reads it.'],
  ['voice-changed', 'The voice stopped working. Another one reads on.'],
  ['asleep', 'The sleep timer has paused the voice. Press Play to go on.'],
])('%s is said in words', (kind, text) => {
  words.hear(problem(kind), true);
  expect(shown()).toBe(text);
});

test('a language that is none is called what the page calls it', () => {
  words.hear(problem('no-voice', 'x_y'), true);
  expect(shown()).toContain('x_y');
});

test('what is told is told once, and goes when the reader has done something', () => {
  words.hear(problem('voice-changed'), true);
  const say = vi.spyOn(notice, 'say');
  words.hear(problem('voice-changed'), true);
  expect(say).not.toHaveBeenCalled();
  words.hear(speaking(), true);
  expect(shown()).toBe('');
});

test('what others have told is not taken away by the next sentence', () => {
  words.hear(speaking(), true);
  notice.say('All settings are back.');
  words.hear(speaking({ line: 1 }), true);
  expect(shown()).toBe('All settings are back.');
});

test('what is read elsewhere is said by name, and can be stopped', () => {
  words.hear(speaking({ title: 'Another page' }), false);
  expect(shown()).toContain('Another page');
  notice.element.querySelector('button')?.click();
  expect(stop).toHaveBeenCalledOnce();
});

test('that the voice was started anew stays to be read while its line is said again', () => {
  words.hear(speaking({ line: 3 }), true);
  words.hear(SILENT, false);
  words.restarted(3);
  words.hear(SILENT, false);
  words.hear(speaking({ line: 3, state: 'loading' }), true);
  words.hear(speaking({ line: 3 }), true);
  expect(shown()).toBe('The voice was lost and has been started again.');
  words.hear(speaking({ line: 4 }), true);
  expect(shown()).toBe('');
});
