/** What an article is given when it can be seen: nothing of it is on the click's way to the text. */
import type { Article } from '../article/article.ts';
import type { Carried } from '../platform/kept.ts';
import { surface } from '../platform/surface.ts';
import { stayHere } from '../platform/surfaces.ts';
import { hearUpdates, startAnew } from '../platform/updates.ts';
import type { Settings } from '../settings/schema.ts';
import { t } from '../ui/words.ts';
import { enlargeable } from './enlarge.ts';
import { settleImages } from './images.ts';
import { placeToHand, rememberPlace } from './last-place.ts';
import { noteBoxes } from './note-box.ts';
import type { Notice } from './notice.ts';
import { openLinksHere } from './open-links.ts';

export interface Afterwards {
  readonly main: HTMLElement;
  readonly view: HTMLElement;
  readonly article: Article;
  readonly carried: Carried;
  readonly notice: Notice;
  readonly settings: () => Settings;
  readonly openTab: () => void;
}

/**
 * A popup lower than this shows a few lines and no more: twice the usual scaling of a screen leaves 422 of its 600 px, four
 * times 166 (https://developer.chrome.com/docs/extensions/reference/api/action#popup gives 600 as the most).
 */
const TIGHT = 440;

/** @param signal ends all of it: another article has come */
export async function afterwards(
  { main, view, article, carried, notice, settings, openTab }: Afterwards,
  signal: AbortSignal,
): Promise<void> {
  settleImages();
  enlargeable(view, signal);
  noteBoxes(view, signal);
  openLinksHere(view, settings, () => notice.say(t('problemTab')), signal);
  hearUpdates(() => {
    const again = async () => startAnew(carried, await placeToHand(main, article.url));
    notice.say(`${t('updated')}. ${t('updatedHelp')}`, { label: t('loadAgain'), act: again });
  }, signal);
  await rememberPlace({ main, url: article.url, notice, settings, secret: carried.incognito }, signal);
  await stayHere(carried);
  if (surface() === 'popup' && innerHeight < TIGHT)
    notice.remark(t('tightRoom'), { label: t('openInTab'), act: openTab });
}
