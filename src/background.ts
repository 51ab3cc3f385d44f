/** Opens doors and keeps nothing in memory: the browser may end this worker at any time. */
import { listen } from './platform/port.ts';
import { isTtsRequest, serveTts, TTS_PORT } from './speech/engines/system-relay.ts';

listen(TTS_PORT, isTtsRequest, serveTts);
