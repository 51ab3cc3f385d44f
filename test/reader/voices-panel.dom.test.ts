import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SystemVoice } from '../../src/platform/system-voices.ts';
import type { Sample } from '../../src/reader/samples.ts';
import { voicesPanel } from '../../src/reader/voices-panel.ts';
import { DEFAULTS, type Settings } from '../../src/settings/schema.ts';
import { choiceFor } from '../../src/speech/choices.ts';
import { rankOwn } from '../../src/speech/ranking.ts';
import { allVoices } from '../../src/speech/voices.ts';
import { debian } from '../speech/voice-lists.ts';

const voice = (name: string, lang: string, remote = false): SystemVoice => ({ name, lang, remote, tellsWords: true });
const DUTCH = [voice('Xander', 'nl-NL'), voice('Ellen', 'nl-BE'), voice('Cloud', 'nl-NL', true)];
const SAMPLES = [
  { lang: 'nl', text: 'Een zin.' },
  { lang: 'fr-FR', text: 'Une phrase.' },
];

let system: readonly SystemVoice[];
let settings: Settings;
let listen: ReturnType<typeof vi.fn<(voice: string, sample: Sample) => void>>;
const listeners = new Set<() => void>();

const open = async (samples: readonly Sample[] = SAMPLES): Promise<HTMLElement> => {
  const room = voicesPanel({
    reading: { text: { samples: () => [...samples] }, listen },
    settings: () => settings,
    change: (part) => {
      settings = { ...settings, ...part };
    },
  });
  document.body.replaceChildren(room);
  while (room.dataset.known === undefined) await new Promise((resolve) => setTimeout(resolve));
  return room;
};
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent ?? '');
const list = () => page.getByRole('listbox');
const use = (name: string) => page.getByRole('button', { name: `Use this voice: ${name}` });
const arrive = async (voices: readonly SystemVoice[]) => {
  system = voices;
  for (const listener of listeners) listener();
  await new Promise((resolve) => setTimeout(resolve, 20));
};
/** Goes to a voice by the keys alone. */
const goTo = async (name: string) => {
  await userEvent.keyboard('{Home}');
  for (let i = 0; i < 60 && !document.querySelector('[data-active]')?.textContent?.startsWith(name); i++)
    await userEvent.keyboard('{ArrowDown}');
};

beforeEach(() => {
  system = DUTCH;
  settings = DEFAULTS;
  listen = vi.fn();
  listeners.clear();
  vi.stubGlobal('chrome', {
    tts: {
      getVoices: async () =>
        system.map(({ name, lang, remote, tellsWords }) => ({
          voiceName: name,
          lang,
          remote,
          eventTypes: tellsWords ? ['word'] : [],
        })),
      onVoicesChanged: {
        addListener: (listener: () => void) => listeners.add(listener),
        removeListener: (listener: () => void) => listeners.delete(listener),
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('nothing chosen: it says who speaks by itself, and points at it', async () => {
  await open();
  const best = rankOwn(allVoices(DUTCH), 'nl', navigator.userAgent)[0]?.name;
  expect(document.querySelector('.now')?.textContent).toBe(`Speaks by itself, as the best there is: ${best}`);
  expect(document.querySelector('[aria-selected=true]')?.textContent).toBe(best);
});

test('the voices of the language are listed in groups, the online one last and called so', async () => {
  await open();
  expect(options().map((text) => text.split(' ')[0])).toEqual(['Xander', 'Ellen', 'Dutch', 'Cloud']);
  expect(options().at(-1)).toContain('online: the text leaves your device');
  const groups = [...document.querySelectorAll('.group-name')].map((group) => group.textContent);
  expect(groups).toContain('Your system: Netherlands');
  expect(groups.at(-1)).toBe('Online: the text leaves your device');
});

describe('by the keys', () => {
  test('going through the list chooses nothing; Enter does, and it is remembered for the language', async () => {
    await open();
    (list().element() as HTMLElement).focus();
    await goTo('Cloud');
    expect(settings.voices).toEqual({});
    await goTo('Ellen');
    expect(list().element().getAttribute('aria-activedescendant')).toBe(
      [...document.querySelectorAll('[role=option]')].find((one) => one.textContent?.startsWith('Ellen'))?.id,
    );
    await userEvent.keyboard('{Enter}');
    expect(settings.voices).toEqual({
      nl: { voice: 'system:nl-be:Ellen', name: 'Ellen', speed: 1, missed: false },
    });
    expect(document.querySelector('.now')?.textContent).toBe('You chose: Ellen');
    expect(document.querySelector('[aria-selected=true]')?.textContent).toBe('Ellen');
  });

  test('the beginning of a name goes to it', async () => {
    await open();
    (list().element() as HTMLElement).focus();
    await userEvent.keyboard('el');
    expect(document.querySelector('[data-active]')?.textContent).toBe('Ellen');
    await userEvent.keyboard('{End}');
    expect(document.querySelector('[data-active]')?.textContent).toContain('Cloud');
  });
});

test('a voice is heard with a sentence of the article before it is chosen', async () => {
  await open();
  await page.getByRole('option', { name: 'Ellen' }).click();
  await page.getByRole('button', { name: 'Listen: Ellen' }).click();
  expect(listen).toHaveBeenCalledExactlyOnceWith('system:nl-be:Ellen', SAMPLES[0]);
  expect(settings.voices).toEqual({});
});

test('an online voice is chosen by a press of its own, and by none before', async () => {
  await open();
  await page.getByRole('option', { name: 'Cloud' }).click();
  expect(settings.voices).toEqual({});
  await use('Cloud').click();
  expect(choiceFor(settings.voices, 'nl').voice).toBe('system:nl-nl:Cloud');
});

test('back to the best by itself, and the focus is not lost', async () => {
  await open();
  await page.getByRole('option', { name: 'Ellen' }).click();
  await use('Ellen').click();
  await page.getByRole('button', { name: 'Use the best by itself' }).click();
  expect(settings.voices).toEqual({});
  expect(document.activeElement?.textContent).toBe('Use this voice');
});

test('each language of the article has its voice and its speed', async () => {
  await open();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Language' }), 'French');
  expect(options().some((text) => text.startsWith('French (France)'))).toBe(true);
  expect(options()).not.toContain('Xander');
  const slider = document.querySelector<HTMLInputElement>('input[type=range]');
  if (!slider) throw new Error('no slider');
  slider.value = '0.7';
  slider.dispatchEvent(new Event('input'));
  expect(choiceFor(settings.voices, 'fr').speed).toBe(0.7);
  expect(choiceFor(settings.voices, 'nl').speed).toBe(1);
});

test('a chosen voice that is not there is told of; when it arrives late the list shows it by itself', async () => {
  settings = { ...DEFAULTS, voices: { nl: { voice: 'system:nl-be:Ellen', name: 'Ellen', speed: 1, missed: false } } };
  system = [];
  await open();
  expect(document.querySelector('.now')?.textContent).toBe(
    'You chose Ellen, which is not there now. Until it is back: Dutch',
  );
  await arrive(DUTCH);
  expect(document.querySelector('.now')?.textContent).toBe('You chose: Ellen');
  expect(options()).toContain('Ellen');
});

describe('with 13,362 voices', () => {
  beforeEach(() => {
    system = debian();
  });

  test('it is there in 100 ms, fifty of them shown, and says how many there are', async () => {
    const took: number[] = [];
    for (let i = 0; i < 3; i++) {
      const began = performance.now();
      await open([{ lang: 'en-US', text: 'A sentence.' }]);
      took.push(performance.now() - began);
    }
    expect(Math.min(...took)).toBeLessThan(100);
    expect(options()).toHaveLength(50);
    expect(document.querySelector('.count')?.textContent).toMatch(/^The best 50 of \d[\d,]+ are shown/);
  });

  test('a search finds any of them', async () => {
    await open([{ lang: 'en-US', text: 'A sentence.' }]);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search voices' }), 'scotland variant77');
    expect(options()).toEqual(['English (Scotland)+variant77 espeak-ng marks sentences, not words']);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search voices' }), 'nobody');
    expect(document.querySelector('.count')?.textContent).toBe('No voice has this name.');
    expect(page.getByRole('button', { name: 'Use this voice' }).element()).toHaveProperty('disabled', true);
  });

  test('what was pointed at stays so when the list comes anew', async () => {
    await open([{ lang: 'en-US', text: 'A sentence.' }]);
    (list().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    const before = document.querySelector('[data-active]')?.textContent;
    await arrive(debian(12_000));
    expect(document.querySelector('[data-active]')?.textContent).toBe(before);
    expect(document.activeElement).toBe(list().element());
  });
});

test('axe finds nothing', async () => {
  await open();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
