/** What each command does: the keys, the toolbar and the panels all press here. */
import type { Settings } from '../settings/schema.ts';
import type { Command } from '../ui/keys.ts';
import type { PanelName } from './panel.ts';
import type { Reading } from './reading.ts';

/** Pressed again and again, it goes round. */
const NEXT_OF: Readonly<Record<Settings['oneAtATime'], Settings['oneAtATime']>> = {
  off: 'sentence',
  sentence: 'paragraph',
  paragraph: 'off',
};

/** What the commands need of the page around them. */
export interface Deck {
  readonly settings: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly reading: () => Promise<Reading | null>;
  readonly panel: (name: PanelName) => void;
  readonly find: () => void;
  readonly tab: () => void;
  readonly beside: () => void;
  readonly mini: () => void;
  readonly close: () => void;
}

/** @returns a handler for every command there is */
export function commands({
  settings,
  change,
  reading,
  panel,
  find,
  tab,
  beside,
  mini,
  close,
}: Deck): Readonly<Record<Command, () => void>> {
  const aloud = (act: (open: Reading) => unknown) => () =>
    void reading().then((open) => {
      if (open) act(open);
    });
  const faster = (by: number) => () => change({ rate: settings().rate + by });
  return {
    play: aloud((open) => open.toggle()),
    stop: aloud((open) => open.stop()),
    previousSentence: aloud((open) => open.step('sentence', -1)),
    nextSentence: aloud((open) => open.step('sentence', 1)),
    previousParagraph: aloud((open) => open.step('paragraph', -1)),
    nextParagraph: aloud((open) => open.step('paragraph', 1)),
    previousHeading: aloud((open) => open.step('heading', -1)),
    nextHeading: aloud((open) => open.step('heading', 1)),
    back: aloud((open) => open.back()),
    slower: faster(-0.1),
    faster: faster(0.1),
    text: () => panel('text'),
    aloud: () => panel('aloud'),
    voices: () => panel('voices'),
    contents: () => panel('contents'),
    left: () => panel('left'),
    help: () => panel('help'),
    find,
    // Three lines are what most readers of such aids choose, and a good first one.
    lineFocus: () => change({ lineFocus: settings().lineFocus === 'off' ? 'three' : 'off' }),
    oneAtATime: () => change({ oneAtATime: NEXT_OF[settings().oneAtATime] }),
    tab,
    beside,
    mini,
    close,
  };
}
