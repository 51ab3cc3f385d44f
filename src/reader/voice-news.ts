/** What happened to a voice, in words. */
import type { Settings } from '../settings/schema.ts';
import type { Progress } from '../speech/call.ts';
import { choiceFor, choose } from '../speech/choices.ts';
import { tongue } from '../speech/languages.ts';
import { languageName, t } from '../ui/words.ts';
import type { Notice } from './notice.ts';

interface Room {
  readonly notice: Notice;
  readonly settings: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Says it; that a chosen voice is not there is said once, until another is chosen. */
export function sayNews({ what, lang }: NonNullable<Progress['news']>, { notice, settings, change }: Room): void {
  if (what === 'mute') return notice.tell(t('voiceMute'));
  const { voices } = settings();
  const { name, missed } = choiceFor(voices, lang);
  if (missed) return;
  notice.tell(t('voiceMissing', name, languageName(tongue(lang))));
  change({ voices: choose(voices, lang, { missed: true }) });
}
