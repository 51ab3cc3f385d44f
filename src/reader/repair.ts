/**
 * The reader's own say in what is shown: the selection, another part of the page, something brought back or taken out. Each
 * change is shown at once, can be undone, and is remembered for the site.
 */
import type { Removal } from '../article/article.ts';
import { openingOf } from '../article/opening.ts';
import { ARTICLE, type Part, type Want } from '../article/want.ts';
import { askMore } from '../platform/more.ts';
import { isPlain, remember } from '../settings/sites.ts';
import { type MessageKey, t } from '../ui/words.ts';
import { boxesIn, partsIn } from './answers.ts';
import { boxList, leftPanel } from './left-panel.ts';
import type { Notice } from './notice.ts';
import type { Panels } from './panel.ts';

export interface Repair {
  /** Draws "What was left out". */
  panel(trace: readonly Removal[]): HTMLElement;
  /** Reads what is selected, or, when that gives nothing, the whole page. */
  selection(): Promise<void>;
  /** Reads all that is drawn. */
  visible(): Promise<void>;
  /** Draws the list of the page's parts. */
  parts(): HTMLElement;
}

interface Room {
  readonly main: HTMLElement;
  readonly notice: Notice;
  readonly panels: Panels;
  readonly wanted: () => Want;
  /** Where the page is, '' when the browser hides it or nothing is to be remembered. */
  readonly host: () => string;
  /** Shows an answer; false when there is nothing in it to read. @throws TypeError when it is none */
  readonly show: (answer: unknown, want: Want) => boolean;
}

export function repair({ main, notice, panels, wanted, host, show }: Room): Repair {
  /** Reads the page as wanted, the text where it was. @returns whether there was anything to read */
  const read = async (want: Want): Promise<boolean> => {
    const place = main.scrollTop;
    try {
      if (!show(await askMore('answer', want), want)) return false;
    } catch (error) {
      console.error(error);
      return false;
    }
    main.scrollTop = place;
    if (host()) remember(host(), want);
    return true;
  };

  const change = async (want: Want, done: MessageKey): Promise<void> => {
    const before = wanted();
    if (!(await read(want))) return notice.say(t('problemMore'));
    await panels.redraw();
    const undo = () => void read(before).then(() => panels.redraw());
    notice.say(t(done), { label: t('undo'), act: undo });
  };

  const boxes = async () => boxesIn(await askMore('boxes'));
  return {
    panel: (trace) =>
      leftPanel({
        want: wanted(),
        trace,
        parts: async () => partsIn(await askMore('parts', wanted())),
        boxes,
        changed: !isPlain(wanted()),
        change: (want, done) => void change(want, done),
        point: (part) => point(main, part),
      }),
    async selection() {
      if (!(await read({ ...ARTICLE, part: 'selection' }))) {
        await read(ARTICLE);
        return;
      }
      const whole = () => void read(ARTICLE);
      notice.say(t('selectionShown'), { label: t('readWhole'), act: whole });
    },
    visible: () => change({ ...ARTICLE, part: 'visible' }, 'visibleShown'),
    parts: () => boxList(boxes, (sign) => void change({ ...ARTICLE, part: 'box', box: sign }, 'boxShown')),
  };
}

/** Shows where a part stands, by the letters it begins with. */
function point(main: HTMLElement, part: Part | null): void {
  for (const old of main.querySelectorAll('.pointed')) old.classList.remove('pointed');
  if (!part) return;
  const begins = (element: Element) => openingOf(element) === part.text;
  const found = [
    ...main.querySelectorAll('.body :is(p, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, pre, figure, table)'),
  ].find(begins);
  found?.classList.add('pointed');
  found?.scrollIntoView({ block: 'nearest' });
}
