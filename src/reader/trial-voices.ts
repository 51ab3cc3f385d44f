/** Voices to be heard where there is no article: a sentence in the interface's language, and its own name in each other. */
import type { Settings } from '../settings/schema.ts';
import { mannerOf } from '../settings/spoken.ts';
import { tongue } from '../speech/languages.ts';
import { t, uiLanguage } from '../ui/words.ts';
import type { Notice } from './notice.ts';
import type { Sample } from './samples.ts';
import { Voice } from './voice.ts';

export interface TrialVoices {
  readonly text: { samples(): Sample[] };
  /** Has one voice say a sample. */
  listen(voice: string, sample: Sample): void;
}

/** The name of a language, in that language. */
function ownName(lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang; // no tag at all
  }
}

export function trialVoices(settings: () => Settings, notice: Notice): TrialVoices {
  const voice = new Voice(
    () => undefined,
    () => settings().voices,
    () => notice.say(t('problemVoice')),
  );
  return {
    text: {
      samples() {
        const own = tongue(uiLanguage());
        const chosen = Object.keys(settings().voices);
        const others = [...new Set([...chosen, ...navigator.languages.map(tongue)])].filter((lang) => lang !== own);
        return [
          { lang: uiLanguage(), text: t('sampleVoice') },
          ...others.map((lang) => ({ lang, text: ownName(lang) })),
        ];
      },
    },
    listen(id, { text, lang }) {
      void voice.ask({ do: 'try', voice: id, text, lang, manner: mannerOf(settings()) });
    },
  };
}
