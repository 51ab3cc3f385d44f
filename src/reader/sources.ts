/** What each panel shows: all of it is loaded by the first press that needs it. */
import type { Settings } from '../settings/schema.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { h } from '../ui/h.ts';
import type { Command } from '../ui/keys.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';
import type { PanelName, Source } from './panel.ts';
import type { Reading } from './reading.ts';

/** What the panels need of the page around them. */
export interface Around {
  readonly main: HTMLElement;
  readonly button: (name: Exclude<PanelName, 'help'>) => HTMLButtonElement;
  readonly settings: () => Settings;
  readonly site: SiteSettings;
  readonly change: (part: Partial<Settings>) => void;
  readonly notice: Notice;
  readonly press: (command: Command) => void;
  /** What "What was left out" holds. */
  readonly left: () => Promise<HTMLElement>;
  readonly reading: () => Promise<Reading | null>;
  readonly close: () => void;
}

/** @returns what the panels show, each with the button that opens it */
export function sources({
  main,
  button,
  settings,
  site,
  change,
  notice,
  press,
  left,
  reading,
  close,
}: Around): Readonly<Record<PanelName, Source>> {
  return {
    text: {
      title: 'textAndColours',
      button: button('text'),
      draw: async () => {
        const { textPanel } = await import('./late.ts');
        const one: Parameters<typeof textPanel>[0]['change'] = (name, value) => change({ [name]: value });
        return textPanel({ settings, site, change: one, setAll: change, say: notice.say, keys: () => press('help') });
      },
    },
    aloud: {
      title: 'readingAloud',
      button: button('aloud'),
      draw: async () => {
        const [{ aloudPanel }, open] = await Promise.all([import('./late.ts'), reading()]);
        return open
          ? aloudPanel({ reading: open, title: document.title, settings, change, press, notice })
          : h('p', {}, t('leftNothing'));
      },
    },
    voices: {
      title: 'voices',
      button: button('voices'),
      draw: async () => {
        const [{ voicesPanel }, open] = await Promise.all([import('./late.ts'), reading()]);
        return voicesPanel({ reading: open, settings, change });
      },
    },
    help: {
      title: 'keys',
      button: null,
      draw: async () => (await import('./late.ts')).helpPanel({ settings, change, say: notice.say }),
    },
    left: { title: 'whatLeftOut', button: button('left'), draw: left },
    contents: {
      title: 'contents',
      button: button('contents'),
      draw: async () => {
        const { contentsPanel } = await import('./late.ts');
        const article = main.querySelector('article');
        return article ? contentsPanel(article, close) : h('p', {}, t('noContents'));
      },
    },
  };
}
