/** Reading aloud: the article's script, where the reader is in it, and what the voice says of itself, made visible. */
import { places } from '../platform/places.ts';
import { detectLanguage } from '../platform/tongue.ts';
import { watchDictionary } from '../settings/dictionary.ts';
import type { Settings } from '../settings/schema.ts';
import { detailOf, mannerOf } from '../settings/spoken.ts';
import { type Command, type Progress, wordAt } from '../speech/call.ts';
import type { Dictionary } from '../speech/dictionary.ts';
import type { Sentence } from '../speech/script.ts';
import { stepLine, type Unit } from '../speech/step.ts';
import { t } from '../ui/words.ts';
import type { Room } from './room.ts';
import type { Sample } from './samples.ts';
import { Shown } from './shown.ts';
import { SpokenText } from './spoken-text.ts';
import { type Player, Voice } from './voice.ts';
import { sayNews } from './voice-news.ts';
import { VoiceNotice } from './voice-notice.ts';

export class Reading {
  readonly #voice: Voice;
  /** What the panel "Reading aloud" does with the voice. */
  readonly player: Player;
  readonly #shown: Shown;
  readonly #words: VoiceNotice;
  readonly #open = new AbortController();
  /** Where Play begins: the sentence the reader went to last, and for one that was broken off the word in it. */
  #place = 0;
  #begun = false;
  #offset = 0;
  #wasMine = false;

  /** Makes ready to read. Where the page does not say its language, the browser is asked. */
  static async open(room: Room): Promise<Reading> {
    const { article } = room;
    const lang = room.lang || (await detectLanguage(article.textContent ?? '')) || 'en';
    const reading = new Reading(room, await SpokenText.open({ ...room, lang, named: room.lang }));
    await reading.#restore();
    return reading;
  }

  private constructor(
    private readonly room: Room,
    /** What is read. */
    readonly text: SpokenText,
  ) {
    this.#voice = new Voice(
      (progress) => this.#show(progress),
      () => room.settings().voices,
      () => room.notice.say(t('problemVoice')),
      (last, clock) => this.#comeBack(last, clock),
    );
    this.player = this.#voice;
    this.#words = new VoiceNotice(room.notice, () => void this.#voice.ask({ do: 'stop' }));
    this.#shown = new Shown(room);
    watchDictionary((words) => this.#learn(words), this.#open.signal);
  }

  /** The reader has changed settings: voices, speed, pauses, and what is read. */
  changed(before: Settings): void {
    const settings = this.room.settings();
    if (this.#voice.open && settings.voices !== before.voices)
      void this.#voice.ask({ do: 'voices', choices: settings.voices });
    const [was, is] = [before, settings].map((all) => JSON.stringify(detailOf(all)));
    if (was !== is) this.#rewrite();
    if (this.#voice.progress.state === 'idle') return;
    const [had, has] = [before, settings].map((all) => JSON.stringify(mannerOf(all)));
    if (had !== has) void this.#voice.ask({ do: 'manner', manner: mannerOf(settings) });
    this.#shown.word(this.#voice.progress, this.#spoken);
  }

  /** What the voice's page was reading when it was lost with all it knew is found again, and shown. */
  async #restore(): Promise<void> {
    const place = (await places()).find(({ id }) => id === this.text.id);
    if (!place || !this.#script[place.line]) return;
    [this.#place, this.#offset] = [place.line, place.offset];
    this.#showPlace();
  }

  /** The voice's page was lost: it is opened anew and reads on from the word it had come to. */
  #comeBack(last: Progress, clock: number): void {
    if (last.id !== this.text.id) return;
    [this.#place, this.#offset] = [last.line, wordAt(last, clock)?.start ?? 0];
    if (last.state === 'paused') return this.#showPlace();
    this.startAt(this.#place, this.#offset);
    this.#words.restarted(this.#place);
  }

  /** Words are said otherwise from now on: at once, if what is being spoken holds any of them. */
  #learn(words: Dictionary): void {
    const { mine, at } = this.#now();
    if (this.text.learn(words)) this.#goOn(mine, at);
  }

  /** Something else is read of the article: from the spoken sentence on, when it is being read. */
  #rewrite(): void {
    const { mine, at } = this.#now();
    this.text.write();
    this.#goOn(mine, at);
  }

  #now(): { mine: boolean; at: Range | undefined } {
    const mine = this.#mine;
    return { mine, at: this.#script[mine ? this.#voice.progress.line : this.#place]?.range() };
  }

  /** Goes on in the new script where the old one was. */
  #goOn(mine: boolean, at: Range | undefined): void {
    [this.#place, this.#offset] = [at ? Math.max(0, this.text.lineAt(at.startContainer, at.startOffset)) : 0, 0];
    if (!mine) return;
    const paused = this.#voice.progress.state === 'paused';
    void this.#voice.ask(paused ? { do: 'stop' } : this.#readFrom(this.#place));
  }

  /** Hears what the voice is doing, if it is there already. */
  attach = async (): Promise<void> => void (await this.#voice.attach());

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
    this.#open.abort();
    this.#shown.leave();
    this.room.toolbar.showVoice('play', false);
  }

  /** Play, pause or go on, whichever the button shows. */
  toggle(): void {
    const { state } = this.#voice.progress;
    if (!this.#mine || state === 'idle') return this.startHere();
    this.#shown.follow();
    void this.#voice.ask({ do: state === 'paused' ? 'resume' : 'pause' });
  }

  /** Falls silent. Play begins at this sentence again. */
  stop(): void {
    if (this.#mine) void this.#voice.ask({ do: 'stop' });
  }

  /** Reads from this sentence on, or from a word in it. */
  startAt(line: number, offset = 0): void {
    if (!this.#script[line]) return;
    this.#shown.follow();
    this.room.toolbar.showVoice('pause', true);
    if (this.#mine) return void this.#voice.ask({ do: 'go', to: line });
    void this.#voice.ask(this.#readFrom(line, offset));
  }

  /** Reads from the reader's place on: what Enter does. A text not begun yet is read from what is seen of it. */
  startHere(): void {
    if (!this.#begun && !this.#place && !this.#mine) this.#place = this.text.lineInSight(this.room.main);
    this.startAt(this.#mine ? this.#voice.progress.line : this.#place, this.#offset);
  }

  /** Reads from the sentence under a point of the window. @returns whether there is one */
  startAtPoint(x: number, y: number): boolean {
    const line = this.text.lineAtPoint(x, y);
    this.startAt(line);
    return line >= 0;
  }

  /** Reads from the sentence at a point of the article on. */
  startAtPlace(node: Node, offset: number): void {
    this.startAt(this.text.lineAt(node, offset));
  }

  /** Goes to the sentence at a point of the article, where Play begins then; unless the voice is reading. */
  goTo(node: Node, offset: number): void {
    if (this.#mine) return;
    [this.#place, this.#offset] = [Math.max(0, this.text.lineAt(node, offset)), 0];
    this.#showPlace();
  }

  /** Skips. While the voice is silent, the place Play begins at moves instead, and its sentence is told. */
  step(unit: Unit, by: 1 | -1): void {
    this.#shown.follow();
    if (this.#mine) return void this.#voice.ask({ do: 'step', unit, by });
    const shown = CSS.highlights.get('place')?.size === 1;
    this.#place = shown ? stepLine(this.#script, this.#place, unit, by) : this.#place;
    this.#offset = 0;
    this.#showPlace();
    this.room.notice.whisper(this.#script[this.#place]?.text ?? '');
  }

  /** Falls silent for something else that is to be heard. */
  async hush(): Promise<void> {
    const { state } = this.#voice.progress;
    if (state === 'speaking' || state === 'loading') await this.#voice.ask({ do: 'pause' });
  }

  /** Goes to the spoken sentence, and follows it again. */
  back(): void {
    this.#shown.back();
  }

  /** Has one voice say a sentence. */
  listen(voice: string, { text, lang }: Sample): void {
    void this.#voice.ask({ do: 'try', voice, text, lang, manner: mannerOf(this.room.settings()) });
  }

  /** Whether the voice is reading this very article. */
  get #mine(): boolean {
    return this.#voice.progress.state !== 'idle' && this.#voice.progress.id === this.text.id;
  }

  get #script(): SpokenText['sentences'] {
    return this.text.sentences;
  }

  #readFrom(line: number, offset = 0): Command {
    const script = { id: this.text.id, title: this.room.title, lines: this.text.lines };
    return { do: 'read', script, from: line, offset, manner: mannerOf(this.room.settings()) };
  }

  #showPlace(): void {
    this.#shown.place(this.#script[this.#place]);
  }

  /** The sentence that is being read here; undefined for none. */
  get #spoken(): Sentence | undefined {
    return this.#mine ? this.#script[this.#voice.progress.line] : undefined;
  }

  #show(progress: Progress): void {
    const { toolbar } = this.room;
    if (progress.news) return sayNews(progress.news, this.room);
    const { state, line, done } = progress;
    const mine = this.#mine;
    const speaking = mine && (state === 'speaking' || state === 'loading');
    toolbar.showVoice(speaking ? 'pause' : 'play', speaking && state === 'loading');
    this.#words.hear(progress, mine);
    const sentence = this.#spoken;
    if (sentence || (done && this.#wasMine)) [this.#place, this.#offset, this.#begun] = [done ? 0 : line, 0, true];
    this.#wasMine = mine;
    this.#shown.spoken(progress, sentence);
  }
}
