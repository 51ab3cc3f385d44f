/**
 * Profiles: settings that go well together, for one kind of reading. Each says what it sets, and leaves the rest as it is:
 * who has found a size of letters keeps it at night. The
 * figures: WCAG 2.2, 1.4.8 and 1.4.12 (spacing, measure); British Dyslexia Association, Dyslexia Style Guide 2023 (12–14 pt
 * and more, sans serif, letter spacing, 1.5 lines, cream paper, 60–70 characters); low vision: large, bold, short lines.
 */
import type { MessageKey } from '../ui/words.ts';
import type { Settings } from './schema.ts';

export interface Profile {
  readonly name: MessageKey;
  readonly sets: Partial<Settings>;
}

export const PROFILES: readonly Profile[] = [
  {
    name: 'profileLowVision',
    sets: {
      theme: 'whiteOnBlack',
      font: 'atkinson',
      fontSize: 36,
      weight: 'bold',
      lineHeight: 1.6,
      letterSpacing: 0.03,
      wordSpacing: 0,
      paragraphSpacing: 1,
      fullWidth: true,
      align: 'start',
      pictures: 'plain',
    },
  },
  {
    name: 'profileDyslexia',
    sets: {
      theme: 'cream',
      font: 'lexend',
      fontSize: 22,
      weight: 'regular',
      lineHeight: 1.8,
      letterSpacing: 0.06,
      wordSpacing: 0.2,
      paragraphSpacing: 1.5,
      width: 60,
      fullWidth: false,
      align: 'start',
    },
  },
  {
    name: 'profileFocus',
    sets: { lineFocus: 'three', images: false, width: 50, fullWidth: false, lineHeight: 1.8, align: 'start' },
  },
  {
    name: 'profileNight',
    sets: { theme: 'night', pictures: 'dimmed', weight: 'regular' },
  },
  {
    // slower, one sentence at a time, with every word shown
    name: 'profileLearner',
    sets: {
      font: 'andika',
      fontSize: 24,
      lineHeight: 1.8,
      wordSpacing: 0.16,
      rate: 0.8,
      mark: 'word',
      wait: 'sentence',
    },
  },
];

/**
 * What the system says of the eyes in front of it.
 * @param wishes answers a media query
 * @param size of letters that the reader has set in the browser (px); 16 unless they have changed it
 * @returns the name of the profile that may suit, or null
 */
export function proposed(wishes: (query: string) => boolean, size: number): MessageKey | null {
  const contrast = wishes('(prefers-contrast: more)') || wishes('(forced-colors: active)');
  if (contrast || size > 18) return 'profileLowVision';
  return wishes('(prefers-reduced-motion: reduce)') ? 'profileFocus' : null;
}
