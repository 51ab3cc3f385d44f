/** What each panel shows, loaded when it is first opened. */
import type { Removal } from '../article/article.ts';
import type { Settings } from '../settings/schema.ts';
import { h } from '../ui/h.ts';
import type { Command } from '../ui/keys.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';
import type { PanelName, Source } from './panel.ts';
import type { Reading } from './reading.ts';
import type { Repair } from './repair.ts';
import type { Toolbar } from './toolbar.ts';

/** What the panels need of the page around them. */
export interface Desk {
  readonly main: HTMLElement;
  readonly toolbar: Toolbar;
  readonly notice: Notice;
  readonly settings: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly press: (command: Command) => void;
  readonly closePanel: () => void;
  readonly reading: () => Promise<Reading | null>;
  readonly repair: () => Promise<Repair>;
  readonly trace: () => readonly Removal[];
}

/** @returns a row for every panel */
export function panelSources(desk: Desk): Readonly<Record<PanelName, Source>> {
  const { main, toolbar, notice, settings, change } = desk;
  return {
    reading: {
      title: 'reading',
      button: toolbar.button('reading'),
      draw: async () => {
        const [{ readingPanel }, reading] = await Promise.all([import('./reading-panel.ts'), desk.reading()]);
        if (!reading) return h('p', {}, t('refusedNoArticle'));
        return readingPanel({
          player: reading.player,
          settings: settings(),
          change: (name, value) => change({ [name]: value }),
          press: desk.press,
        });
      },
    },
    text: {
      title: 'textAndColours',
      button: toolbar.button('text'),
      draw: async () => {
        const { textPanel } = await import('./text-panel.ts');
        return textPanel({
          settings,
          change: (name, value) => change({ [name]: value }),
          setAll: change,
          say: notice.say,
        });
      },
    },
    left: {
      title: 'whatLeftOut',
      button: toolbar.button('left'),
      draw: async () => (await desk.repair()).panel(desk.trace()),
    },
    contents: {
      title: 'contents',
      button: toolbar.button('contents'),
      draw: async () => {
        const { contentsPanel } = await import('./contents.ts');
        const article = main.querySelector('article');
        return article ? contentsPanel(article, desk.closePanel) : h('p', {}, t('noContents'));
      },
    },
  };
}
