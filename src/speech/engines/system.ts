/** The system's own voices, spoken through the background worker (system-relay.ts). */
import { connect, type Port } from '../../platform/port.ts';
import type { SystemEvent, SystemVoice } from '../../platform/system-voices.ts';
import type { Engine, Told, Utterance } from '../engine.ts';
import { Marks } from '../marks.ts';
import { rankOwn } from '../ranking.ts';
import { ofSystem, systemName } from '../voices.ts';
import { isTtsReply, TTS_PORT, type TtsReply, type TtsRequest } from './system-relay.ts';

/** Voices come and go, and the background worker tells of it: this is for a change it was not told of (ms). */
const FRESH = 600_000;
/** A chosen voice that is not in the list may still arrive so long after the list was asked for first (ms). */
const ARRIVED = 6_000;
const LOOK_AGAIN = 200;
/** A voice that has not begun by then never will (ms). */
const PATIENCE = 3_000;
/** Chromium ends an idle worker after 30 s, and with it the events of a long utterance: a message before that keeps it. */
const STAY = 20_000;

export class SystemEngine implements Engine {
  readonly name = 'system';
  readonly patience = PATIENCE;
  readonly pitches = true;
  #port: Port<TtsRequest, TtsReply> | null = null;
  #voices: { readonly at: number; readonly list: Promise<readonly SystemVoice[] | null> } | null = null;
  #gotVoices: (list: readonly SystemVoice[] | null) => void = () => undefined;
  #firstAsked = 0;
  /** The best voice of the list, by language. */
  readonly #found = new Map<string, SystemVoice | undefined>();
  #id = 0;
  /** Hears the events of the utterance in hand; null is the end of the line to the background worker. */
  #hear: (event: SystemEvent | null) => void = () => undefined;
  /** The voice of the utterance in hand, and its marks while they are believed. */
  #voice: SystemVoice | null = null;
  #marks: Marks | null = null;

  async speaks(lang: string, voice?: string): Promise<boolean> {
    return (await this.#voiceFor(lang, voice)) !== undefined;
  }

  warmUp(): void {}

  prepare(): void {}

  changeRate(): null {
    return null;
  }

  changeVolume(): false {
    return false;
  }

  /** Never: pausing a system voice wedges speech-dispatcher. It is stopped, and says the rest again. */
  hold(): boolean {
    return false;
  }

  goOn(): void {}

  speak(utterance: Utterance, told: Told, signal: AbortSignal): void {
    const id = ++this.#id;
    const mine = new AbortController();
    const stay = setInterval(() => this.#send({ do: 'stay' }), STAY);
    const finish = (last: () => void) => {
      mine.abort();
      clearInterval(stay);
      if (this.#id === id) this.#hear = () => undefined;
      if (!signal.aborted) last();
    };
    signal.addEventListener('abort', () => [finish(() => undefined), this.#send({ do: 'stop' })], {
      signal: mine.signal,
    });
    this.#hear = (event) => {
      if (!event) finish(() => told.lost());
      else if (event.type === 'start') told.started(null, 0);
      else if (event.type === 'word') this.#tellWord(utterance, event.at, event.length, told);
      else if (event.type === 'end') finish(() => told.ended());
      else finish(() => told.failed(event.type === 'error' ? event.message : 'stopped by another program'));
    };
    void this.#say(id, utterance, signal);
  }

  /** Passes on a word mark that can be true. A voice whose marks are wrong marks the sentence from now on, and for good. */
  #tellWord({ text, from }: Utterance, at: number, length: number, told: Told): void {
    if (!this.#marks || !this.#voice) return;
    const start = from + at;
    if (this.#marks.admit(at))
      return told.word(start, length > 0 ? length : (/^\S+/.exec(text.slice(start))?.[0].length ?? 0));
    if (!this.#marks.failed) return;
    this.#marks = null;
    this.#voices = null; // the list is asked for anew, and says that this one tells no words
    this.#send({ do: 'distrust', voice: this.#voice.name });
    told.started(null, 0);
  }

  async #say(id: number, utterance: Utterance, signal: AbortSignal): Promise<void> {
    const { text, from, lang, voice: wanted, ...how } = utterance;
    const voice = await this.#voiceFor(lang, wanted);
    if (signal.aborted || id !== this.#id) return;
    if (!voice) return this.#hear({ type: 'error', message: 'no voice' });
    const rest = text.slice(from);
    this.#voice = voice;
    this.#marks = voice.tellsWords ? new Marks(rest, lang) : null;
    this.#send({ do: 'say', id, utterance: { ...how, text: rest, voice: voice.name, lang: voice.lang } });
  }

  async #voiceFor(lang: string, wanted?: string): Promise<SystemVoice | undefined> {
    if (!wanted) return this.#best(await this.#list(), lang);
    for (;;) {
      const found = (await this.#list()).find((voice) => systemName(voice) === wanted);
      if (found || Date.now() - this.#firstAsked > ARRIVED) return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  }

  /** Found once for a list: it may have thousands of voices, and every sentence asks. */
  #best(list: readonly SystemVoice[], lang: string): SystemVoice | undefined {
    if (!this.#found.has(lang)) {
      const best = rankOwn(list.map(ofSystem), lang, '')[0]?.id; // one engine's: the browser changes nothing
      this.#found.set(
        lang,
        list.find((voice) => ofSystem(voice).id === best),
      );
    }
    return this.#found.get(lang);
  }

  /** Asks once more when the background worker ended over the question. */
  async #list(again = true): Promise<readonly SystemVoice[]> {
    this.#firstAsked ||= Date.now();
    if (!this.#voices || Date.now() - this.#voices.at > FRESH) {
      const list = new Promise<readonly SystemVoice[] | null>((resolve) => {
        this.#gotVoices = resolve;
      });
      this.#voices = { at: Date.now(), list };
      this.#send({ do: 'voices' });
    }
    const list = await this.#voices.list;
    return list ?? (again ? this.#list(false) : []);
  }

  /** A list that was asked for, or one that is another now. */
  #take(list: readonly SystemVoice[]): void {
    this.#found.clear();
    this.#gotVoices(list);
    this.#voices = { at: Date.now(), list: Promise.resolve(list) };
  }

  #send(request: TtsRequest): void {
    this.#port ??= this.#connect();
    this.#port.send(request);
  }

  #connect(): Port<TtsRequest, TtsReply> {
    const port = connect<TtsRequest, TtsReply>(TTS_PORT, isTtsReply);
    port.onMessage((reply) => {
      if ('voices' in reply) this.#take(reply.voices);
      else if (reply.id === this.#id) this.#hear(reply.event);
    });
    port.onClose(() => {
      this.#port = null;
      this.#found.clear();
      this.#voices = null;
      this.#gotVoices(null);
      this.#hear(null);
    });
    return port;
  }
}
