/** Reading aloud: the article's script, where the reader is in it, and what the voice says of itself, made visible. */
import { places } from '../platform/places.ts';
import { detectLanguage } from '../platform/tongue.ts';
import type { Settings } from '../settings/schema.ts';
import { detailOf, mannerOf, marksWords } from '../settings/spoken.ts';
import type { Formulas } from '../speech/blocks.ts';
import { type Command, type Progress, wordAt } from '../speech/call.ts';
import { fingerprint, lineOf, type Sentence, scriptOf, sentenceAt } from '../speech/script.ts';
import { stepLine, type Unit } from '../speech/step.ts';
import { t } from '../ui/words.ts';
import { formulasIn } from './formulas.ts';
import { follow, Highlighter } from './highlight.ts';
import type { Notice } from './notice.ts';
import { sentenceAtPoint } from './point.ts';
import type { Toolbar } from './toolbar.ts';
import { type Player, Voice } from './voice.ts';
import { VoiceNotice } from './voice-notice.ts';
import { WordMark } from './word-mark.ts';

/** What reading aloud needs of the page around it. */
export interface Room {
  readonly main: HTMLElement;
  readonly article: HTMLElement;
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  readonly toolbar: Toolbar;
  readonly notice: Notice;
  readonly settings: () => Settings;
}

export class Reading {
  #script: readonly Sentence[] = [];
  #id = '';
  readonly #voice: Voice;
  readonly #marks = new Highlighter();
  readonly #word = new WordMark(this.#marks);
  readonly #words: VoiceNotice;
  /** Where Play begins: the sentence the reader went to last, and for one that was broken off the word in it. */
  #place = 0;
  #offset = 0;
  #wasMine = false;
  /** False while the reader has scrolled away from the voice. */
  #following = true;

  /** Makes ready to read. Where the page does not say its language, the browser is asked. */
  static async open(room: Room): Promise<Reading> {
    const { article } = room;
    const lang = room.lang || (await detectLanguage(article.textContent ?? '')) || 'en';
    const reading = new Reading({ ...room, lang }, await formulasIn(article, lang));
    await reading.#restore();
    return reading;
  }

  private constructor(
    private readonly room: Room,
    private readonly formulas: Formulas | null,
  ) {
    this.#write();
    this.#voice = new Voice(
      (progress) => this.#show(progress),
      () => room.notice.say(t('problemVoice')),
      (last, clock) => this.#goOn(last, clock),
    );
    this.#words = new VoiceNotice(room.notice, () => void this.#voice.ask({ do: 'stop' }));
    for (const gesture of ['wheel', 'touchmove'])
      room.main.addEventListener(gesture, () => this.#letGo(), { passive: true });
  }

  #write(): void {
    const { article, lang, url, settings } = this.room;
    this.#script = scriptOf(article, lang, detailOf(settings()), this.formulas ?? undefined);
    this.#id = `${url} ${fingerprint(this.#script)}`;
  }

  /** The reader has changed settings: speed, pauses, and what is read. */
  changed(before: Settings): void {
    const settings = this.room.settings();
    const [was, is] = [before, settings].map((all) => JSON.stringify(detailOf(all)));
    if (was !== is) this.#rewrite();
    if (this.#voice.progress.state === 'idle') return;
    const [had, has] = [before, settings].map((all) => JSON.stringify(mannerOf(all)));
    if (had !== has) void this.#voice.ask({ do: 'manner', manner: mannerOf(settings) });
    this.#showWord();
  }

  /** What the voice's page was reading when it was lost with all it knew is found again, and shown. */
  async #restore(): Promise<void> {
    const place = (await places()).find(({ id }) => id === this.#id);
    if (!place || !this.#script[place.line]) return;
    this.#place = place.line;
    this.#offset = place.offset;
    this.#showPlace();
  }

  /** The voice's page was lost: it is opened anew and reads on from the word it had come to. */
  #goOn(last: Progress, clock: number): void {
    if (last.id !== this.#id) return;
    this.#place = last.line;
    this.#offset = wordAt(last, clock)?.start ?? 0;
    if (last.state === 'paused') return this.#showPlace();
    this.startAt(this.#place, this.#offset);
    this.#words.restarted(this.#place);
  }

  /** What the panel "Reading" does with the voice. */
  get player(): Player {
    return this.#voice;
  }

  /** Something else is read of the article: from the spoken sentence on, when it is being read. */
  #rewrite(): void {
    const { state, line } = this.#voice.progress;
    const mine = this.#mine;
    const at = this.#script[mine ? line : this.#place]?.range();
    this.#write();
    [this.#place, this.#offset] = [
      at ? Math.max(0, sentenceAt(this.#script, at.startContainer, at.startOffset)) : 0,
      0,
    ];
    if (mine) void this.#voice.ask(state === 'paused' ? { do: 'stop' } : this.#readFrom(this.#place));
  }

  /** Hears what the voice is doing, if it is there already. */
  async attach(): Promise<void> {
    await this.#voice.attach();
  }

  /** Has the voice loaded and its first sentence made, so that Play is answered at once. */
  warmUp(): void {
    const line = this.#script[this.#place];
    if (!line) return;
    const { text, said, lang } = line;
    // Where the voice cannot be had, it is told to who presses Play, not to who only reads.
    this.#voice.attach().then(
      (port) => port.send({ do: 'warmUp', text: said ?? text, lang, manner: mannerOf(this.room.settings()) }),
      () => undefined,
    );
  }

  /** The article is about to be another: what is being read of it falls silent, and nothing is marked any more. */
  async leave(): Promise<void> {
    if (this.#mine) await this.#voice.ask({ do: 'stop' });
    this.#voice.leave();
    this.#word.leave();
    for (const name of ['place', 'sentence'] as const) this.#marks.show(name, null);
    this.room.toolbar.showVoice('play', false);
  }

  /** Play, pause or go on, whichever the button shows. */
  toggle(): void {
    const { state } = this.#voice.progress;
    if (!this.#mine || state === 'idle') return this.startAt(this.#place, this.#offset);
    this.#following = true;
    void this.#voice.ask({ do: state === 'paused' ? 'resume' : 'pause' });
  }

  /** Falls silent. Play begins at this sentence again. */
  stop(): void {
    if (this.#mine) void this.#voice.ask({ do: 'stop' });
  }

  /** Reads from this sentence on, or from a word in it. */
  startAt(line: number, offset = 0): void {
    if (!this.#script[line]) return;
    this.#following = true;
    this.room.toolbar.showVoice('pause', true);
    if (this.#mine) return void this.#voice.ask({ do: 'go', to: line });
    void this.#voice.ask(this.#readFrom(line, offset));
  }

  /** Reads from the reader's place on: what Enter does. */
  startHere(): void {
    this.startAt(this.#mine ? this.#voice.progress.line : this.#place);
  }

  /** Reads from the sentence under a point of the window. @returns whether there is one */
  startAtPoint(x: number, y: number): boolean {
    const line = sentenceAtPoint(this.#script, x, y);
    this.startAt(line);
    return line >= 0;
  }

  /** Skips. While the voice is silent, the place Play begins at moves instead, and its sentence is told. */
  step(unit: Unit, by: 1 | -1): void {
    this.#following = true;
    if (this.#mine) return void this.#voice.ask({ do: 'step', unit, by });
    const shown = CSS.highlights.get('place')?.size === 1;
    this.#place = shown ? stepLine(this.#script, this.#place, unit, by) : this.#place;
    this.#offset = 0;
    this.#showPlace();
    this.room.notice.whisper(this.#script[this.#place]?.text ?? '');
  }

  /** Whether the voice is reading this very article. */
  get #mine(): boolean {
    return this.#voice.progress.state !== 'idle' && this.#voice.progress.id === this.#id;
  }

  #readFrom(line: number, offset = 0): Command {
    const script = { id: this.#id, title: this.room.title, lines: this.#script.map(lineOf) };
    return { do: 'read', script, from: line, offset, manner: mannerOf(this.room.settings()) };
  }

  #letGo(): void {
    if (this.#mine) this.#following = false;
  }

  #showPlace(): void {
    const sentence = this.#script[this.#place];
    this.#marks.show('place', sentence?.range() ?? null);
    if (sentence) this.#follow(sentence);
  }

  #follow(sentence: Sentence): void {
    if (this.#following) follow(this.room.main, sentence, !matchMedia('(prefers-reduced-motion: reduce)').matches);
  }

  #show(progress: Progress): void {
    const { toolbar } = this.room;
    const { state, line, done } = progress;
    const mine = this.#mine;
    const speaking = mine && (state === 'speaking' || state === 'loading');
    toolbar.showVoice(speaking ? 'pause' : 'play', speaking && state === 'loading');
    this.#words.hear(progress, mine);
    const sentence = mine ? this.#script[line] : undefined;
    if (sentence || (done && this.#wasMine)) [this.#place, this.#offset] = [done ? 0 : line, 0];
    this.#wasMine = mine;
    if (state !== 'idle') this.#marks.show('place', null);
    this.#marks.show('sentence', sentence?.range() ?? null);
    if (sentence) this.#follow(sentence);
    this.#showWord();
  }

  #showWord(): void {
    const { progress } = this.#voice;
    const sentence = this.#mine ? this.#script[progress.line] : undefined;
    this.#word.show(progress, sentence, marksWords(this.room.settings()));
  }
}
