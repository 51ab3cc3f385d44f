/** The aids that mark parts of words, as the reader wants them: each is there while its setting is on. */
import type { Settings } from '../settings/schema.ts';
import { beginnings } from './beginnings.ts';
import { WordAid } from './word-aid.ts';
import { WordLabels } from './word-labels.ts';

interface Leaving {
  leave(): void;
}

type Make = (main: HTMLElement) => Leaving;

function kinds(main: HTMLElement, labelled: boolean): Leaving {
  const labels = labelled ? new WordLabels(main) : null;
  const find = async (lang: string) => (await import('./word-kinds.ts')).wordKinds(lang);
  const aid = new WordAid(main, find, (_, marks) => labels?.add(marks));
  return {
    leave() {
      aid.leave();
      labels?.leave();
    },
  };
}

/** What each wish makes. */
const AIDS: readonly (readonly [wanted: (settings: Settings) => boolean, make: Make])[] = [
  [({ beginnings }) => beginnings, (main) => new WordAid(main, () => beginnings)],
  [
    ({ syllables }) => syllables,
    (main) => new WordAid(main, async (lang) => (await import('./syllables.ts')).syllables(lang)),
  ],
  [({ wordKinds }) => wordKinds === 'marked', (main) => kinds(main, false)],
  [({ wordKinds }) => wordKinds === 'labels', (main) => kinds(main, true)],
];

/** @returns whether any of them is wanted */
export const wantsWordAids = (settings: Settings): boolean => AIDS.some(([wanted]) => wanted(settings));

export class WordAids {
  readonly #shown = new Map<Make, Leaving>();

  /** @param main what scrolls, with the article in it */
  constructor(private readonly main: HTMLElement) {}

  /** Shows what is wanted, and takes away what is not. */
  show(settings: Settings): void {
    for (const [wanted, make] of AIDS) {
      const shown = this.#shown.get(make);
      if (wanted(settings) && !shown) this.#shown.set(make, make(this.main));
      if (wanted(settings) || !shown) continue;
      shown.leave();
      this.#shown.delete(make);
    }
  }

  leave(): void {
    for (const shown of this.#shown.values()) shown.leave();
    this.#shown.clear();
  }
}
