/** Opens doors and keeps nothing in memory: the browser may end this worker at any time. */
import { readAnswer, UNSURE } from './article/article.ts';
import { welcome, whenStarted } from './platform/about.ts';
import { serveAlways } from './platform/always.ts';
import { sendNoCookies } from './platform/cookies.ts';
import { offerEntries } from './platform/menus.ts';
import { isPlace } from './platform/places.ts';
import { listen } from './platform/port.ts';
import { serveUpdates } from './platform/updates.ts';
import { serveWaysIn } from './platform/ways-in.ts';
import { DOORS, watchDoor } from './settings/door.ts';
import { serveSync } from './settings/sync.ts';
import { isTtsRequest, serveTts, TTS_PORT } from './speech/engines/system-relay.ts';
import { PLACE_PORT, servePlaces } from './speech/place-keeper.ts';
import { t } from './ui/words.ts';

listen(TTS_PORT, isTtsRequest, serveTts);
listen(PLACE_PORT, isPlace, servePlaces);
offerEntries({
  fromHere: t('menuFromHere'),
  say: t('menuSay'),
  selection: t('menuSelection'),
  page: t('action'),
  link: t('menuLink'),
});
const { openUnasked } = serveWaysIn(DOORS);
watchDoor();
serveAlways(({ tab, url, answer }) => {
  if (isArticle(answer, url)) openUnasked(tab);
});
whenStarted(() => void sendNoCookies().catch(console.error));
serveSync();
serveUpdates();
welcome('welcome.html');

/** Whether a page that opens by itself is worth it: front pages and the like are left as they are. */
function isArticle(value: unknown, url: string): boolean {
  try {
    const answer = readAnswer(value);
    return answer.kind === 'article' && answer.confidence >= UNSURE && answer.url === url.replace(/#.*/s, '');
  } catch {
    return false; // no answer of ours: a page that may be read by itself is a stranger's all the same
  }
}
