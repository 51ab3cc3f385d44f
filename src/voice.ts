/** The page the voice lives in: no window of its own, there as long as somebody listens or something is being read. */
import { listen, type Port } from './platform/port.ts';
import { type Command, isCommand, type Progress, VOICE_PORT } from './speech/call.ts';
import { EspeakEngine } from './speech/engines/espeak.ts';
import { SystemEngine } from './speech/engines/system.ts';
import { Player } from './speech/player.ts';

/** With nobody listening and nothing to say, the page closes after this long and gives its memory back (ms). */
const LINGER = 60_000;

const listening = new Set<Port<Progress, Command>>();
let leaving: ReturnType<typeof setTimeout> | undefined;

const player = new Player([new SystemEngine(), new EspeakEngine()], (progress) => {
  for (const port of listening) port.send(progress);
  linger();
});

function linger(): void {
  clearTimeout(leaving);
  if (listening.size === 0 && player.progress.state === 'idle') leaving = setTimeout(() => window.close(), LINGER);
}

listen<Progress, Command>(VOICE_PORT, isCommand, (port) => {
  listening.add(port);
  linger();
  port.send(player.progress);
  port.onMessage((command) => player.command(command));
  port.onClose(() => {
    listening.delete(port);
    linger();
  });
});
