/** The page the voice lives in: no window of its own, there as long as somebody listens or something is being read. */
import { listen, type Port } from './platform/port.ts';
import { type Command, isCommand, type Progress, VOICE_PORT } from './speech/call.ts';
import { espeak } from './speech/engines/espeak.ts';
import { natural } from './speech/engines/natural.ts';
import { SystemEngine } from './speech/engines/system.ts';
import { MediaKeys } from './speech/media-keys.ts';
import { inOrder } from './speech/order.ts';
import { PlaceKeeper } from './speech/place-keeper.ts';
import { Player } from './speech/player.ts';

/** With nobody listening and nothing to say, the page closes after this long and gives its memory back (ms). */
const LINGER = 60_000;

const listening = new Set<Port<Progress, Command>>();
let leaving: ReturnType<typeof setTimeout> | undefined;

const engines = inOrder([new SystemEngine(), natural(), espeak()], navigator.userAgent);
const keeper = new PlaceKeeper();
const keys = new MediaKeys((command) => player.command(command));
const player: Player = new Player(engines, (progress) => {
  for (const port of listening) port.send(progress);
  keeper.hear(progress);
  keys.hear(progress);
  linger();
});

function linger(): void {
  clearTimeout(leaving);
  if (listening.size === 0 && player.progress.state === 'idle') leaving = setTimeout(() => window.close(), LINGER);
}

/** Loads the voice that would read this line, and makes its sound, so that Play is answered at once. */
async function warmUp({ text, lang, manner }: Extract<Command, { do: 'warmUp' }>): Promise<void> {
  for (const engine of engines) {
    if (!(await engine.speaks(lang).catch(() => false))) continue;
    if (player.progress.state !== 'idle') return; // it has begun, with this voice or another
    engine.warmUp(lang);
    return engine.prepare({ text, lang, from: 0, rate: manner.rate, pitch: manner.pitch, volume: manner.volume });
  }
}

listen<Progress, Command>(VOICE_PORT, isCommand, (port) => {
  listening.add(port);
  linger();
  port.send(player.progress);
  port.onMessage((command) => (command.do === 'warmUp' ? void warmUp(command) : player.command(command)));
  port.onClose(() => {
    listening.delete(port);
    linger();
  });
});
