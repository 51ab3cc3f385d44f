/** The page the voice lives in: no window of its own, there as long as somebody listens or something is being read. */
import { listen, type Port } from './platform/port.ts';
import { closeVoice, stayAwake } from './platform/voice-page.ts';
import { type Command, isCommand, type Progress, VOICE_PORT } from './speech/call.ts';
import type { Choices } from './speech/choices.ts';
import { withChoices } from './speech/chosen.ts';
import { espeak } from './speech/engines/espeak.ts';
import { natural } from './speech/engines/natural.ts';
import { SystemEngine } from './speech/engines/system.ts';
import { MediaKeys } from './speech/media-keys.ts';
import { PlaceKeeper } from './speech/place-keeper.ts';
import { Player } from './speech/player.ts';
import { inOrder } from './speech/ranking.ts';
import { tryVoice } from './speech/trial.ts';

/** With nobody listening and nothing to say, the page closes after this long and gives its memory back (ms). */
const LINGER = 60_000;

const listening = new Set<Port<Progress, Command>>();
let leaving: ReturnType<typeof setTimeout> | undefined;
let choices: Choices = {};
let trial = new AbortController();

const voices = inOrder([new SystemEngine(), natural(), espeak()], navigator.userAgent);
const engines = withChoices(
  voices,
  () => choices,
  (lang, { missed }) => missed || tell({ ...player.progress, news: { what: 'missing', lang } }),
);
const keeper = new PlaceKeeper();
const keys = new MediaKeys((command) => player.command(command));
const player: Player = new Player(engines, (progress) => {
  tell(progress);
  keeper.hear(progress);
  keys.hear(progress);
  linger();
});

function tell(progress: Progress): void {
  for (const port of listening) port.send(progress);
}

/** Ends when there is nothing to say any more. */
let awake: AbortController | null = null;

function linger(): void {
  if (player.progress.state === 'idle') {
    awake?.abort();
    awake = null;
  } else if (!awake) {
    awake = new AbortController();
    stayAwake(awake.signal);
  }
  clearTimeout(leaving);
  if (listening.size === 0 && player.progress.state === 'idle') leaving = setTimeout(closeVoice, LINGER);
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

function endTrial(): void {
  trial.abort();
  trial = new AbortController();
}

/** The reader has chosen: what is being read goes on with it. Whether somebody was told of it changes no voice. */
function choose(next: Choices): void {
  const [was, is] = [choices, next].map((all) =>
    JSON.stringify(all, (key, value) => (key === 'missed' ? undefined : value)),
  );
  choices = next;
  if (was === is) return;
  endTrial();
  player.changeVoices();
}

async function listenTo({ voice, text, lang, manner }: Extract<Command, { do: 'try' }>): Promise<void> {
  const { signal } = trial;
  player.command({ do: 'pause' });
  player.changeVoices(); // lets go of a sound that is held
  const said = await tryVoice(
    voices,
    voice,
    { text, lang, from: 0, rate: manner.rate, pitch: manner.pitch, volume: manner.volume },
    signal,
  );
  if (!said) tell({ ...player.progress, news: { what: 'mute', lang } });
}

function obey(command: Command): void {
  if (command.do === 'warmUp') return void warmUp(command);
  if (command.do === 'voices') return choose(command.choices);
  endTrial();
  if (command.do === 'try') return void listenTo(command);
  player.command(command);
}

listen<Progress, Command>(VOICE_PORT, isCommand, (port) => {
  listening.add(port);
  linger();
  port.send(player.progress);
  port.onMessage(obey);
  port.onClose(() => {
    listening.delete(port);
    linger();
  });
});
