/** Opens doors and keeps nothing in memory: the browser may end this worker at any time. */
import { welcome } from './platform/about.ts';
import { offerEntries, serveSelection } from './platform/menus.ts';
import { isPlace } from './platform/places.ts';
import { listen } from './platform/port.ts';
import { serveSync } from './settings/sync.ts';
import { isTtsRequest, serveTts, TTS_PORT } from './speech/engines/system-relay.ts';
import { PLACE_PORT, servePlaces } from './speech/place-keeper.ts';
import { t } from './ui/words.ts';

listen(TTS_PORT, isTtsRequest, serveTts);
listen(PLACE_PORT, isPlace, servePlaces);
offerEntries({ fromHere: t('menuFromHere'), say: t('menuSay'), selection: t('menuSelection') });
serveSelection();
serveSync();
welcome('welcome.html');
