/** The voice may be reading another page than the one that is shown: that is said, and it can be stopped from here. */
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';
import { Voice } from './voice.ts';

/** Says which page is being read aloud. */
export function sayElsewhere(notice: Notice, title: string, stop: () => void): void {
  notice.say(t('stateReadingElsewhere', title), { label: t('stop'), act: stop });
}

/** For a page without an article of its own: follows the voice that is there, to say so and to stop it. */
export async function followElsewhere(notice: Notice): Promise<void> {
  const voice: Voice = new Voice(
    ({ state, title }) => {
      if (state === 'idle') notice.clear();
      else sayElsewhere(notice, title, () => void voice.ask({ do: 'stop' }));
    },
    () => null,
    () => notice.clear(),
  );
  await voice.attach();
}
