/** Reading aloud: the article's script, where the reader is in it, and what the voice says of itself, made visible. */
import { detectLanguage } from '../platform/tongue.ts';
import { watchDictionary } from '../settings/dictionary.ts';
import type { Settings } from '../settings/schema.ts';
import { detailOf } from '../settings/spoken.ts';
import { type Command, now, type Progress, wordAt } from '../speech/call.ts';
import type { Dictionary } from '../speech/dictionary.ts';
import { stepLine } from '../speech/step.ts';
import { t } from '../ui/words.ts';
import { sayElsewhere } from './elsewhere.ts';
import { Follower } from './follow.ts';
import { Highlighter } from './highlight.ts';
import type { Notice } from './notice.ts';
import { type Sample, samplesOf } from './samples.ts';
import { SpokenText } from './spoken-text.ts';
import type { Toolbar } from './toolbar.ts';
import { Voice } from './voice.ts';
import { sayNews } from './voice-news.ts';

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
  readonly change: (part: Partial<Settings>) => void;
}

export class Reading {
  readonly #voice: Voice;
  readonly #marks = new Highlighter();
  /** Where Play begins: the sentence the reader went to last. */
  #place = 0;
  readonly #follower: Follower;
  #frame = 0;
  /** What stands at the foot is about the voice: it goes when the voice is well, and what others say there stays. */
  #told = false;
  readonly #open = new AbortController();

  /** Makes ready to read. Where the page does not say its language, the browser is asked. */
  static async open(room: Room): Promise<Reading> {
    const { article } = room;
    const lang = room.lang || (await detectLanguage(article.textContent ?? '')) || 'en';
    return new Reading(room, await SpokenText.open({ ...room, lang }));
  }

  private constructor(
    private readonly room: Room,
    /** What is read. */
    readonly text: SpokenText,
  ) {
    this.#voice = new Voice(
      (progress) => this.#show(progress),
      () => room.settings().voices,
      () => {
        this.#told = true;
        room.notice.say(t('problemVoice'));
      },
    );
    this.#follower = new Follower(room.main, room.notice.whisper);
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
    if (settings.rate !== before.rate) void this.#voice.ask({ do: 'rate', rate: settings.rate });
    if (settings.pauses !== before.pauses) void this.#voice.ask({ do: 'pauses', pauses: settings.pauses });
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
    this.#place = at ? Math.max(0, this.text.lineAt(at.startContainer, at.startOffset)) : 0;
    if (!mine) return;
    const paused = this.#voice.progress.state === 'paused';
    void this.#voice.ask(paused ? { do: 'stop' } : this.#readFrom(this.#place));
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
      (port) => port.send({ do: 'warmUp', text: said ?? text, lang, rate: this.room.settings().rate }),
      () => undefined,
    );
  }

  /** The article is about to be another: what is being read of it falls silent, and nothing is marked any more. */
  async leave(): Promise<void> {
    if (this.#mine) await this.#voice.ask({ do: 'stop' });
    this.#voice.leave();
    this.#open.abort();
    this.#follower.leave();
    cancelAnimationFrame(this.#frame);
    for (const name of ['place', 'sentence', 'word'] as const) this.#marks.show(name, null);
    this.room.toolbar.showVoice('play', false);
  }

  /** Play, pause or go on, whichever the button shows. */
  toggle(): void {
    const { state } = this.#voice.progress;
    if (!this.#mine || state === 'idle') return this.startAt(this.#place);
    this.#follower.follow();
    void this.#voice.ask({ do: state === 'paused' ? 'resume' : 'pause' });
  }

  /** Reads from this sentence on. */
  startAt(line: number): void {
    if (!this.#script[line]) return;
    this.#follower.follow();
    this.room.toolbar.showVoice('pause', true);
    if (this.#mine) return void this.#voice.ask({ do: 'go', to: line });
    void this.#voice.ask(this.#readFrom(line));
  }

  /** Reads from the reader's place on: what Enter does. */
  startHere(): void {
    this.startAt(this.#mine ? this.#voice.progress.line : this.#place);
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

  /** Skips. While the voice is silent, the place Play begins at moves instead, and its sentence is told. */
  step(unit: 'sentence' | 'paragraph', by: 1 | -1): void {
    this.#follower.follow();
    if (this.#mine) return void this.#voice.ask({ do: 'step', unit, by });
    const shown = CSS.highlights.get('place')?.size === 1;
    this.#place = shown ? stepLine(this.#script, this.#place, unit, by) : this.#place;
    this.#showPlace();
    this.room.notice.whisper(this.#script[this.#place]?.text ?? '');
  }

  /** The language of a point of the article (BCP 47). */
  langAt(node: Node, offset: number): string {
    return this.#script[this.text.lineAt(node, offset)]?.lang || (this.text.langs[0] ?? 'en');
  }

  /** Falls silent for something else that is to be heard. */
  async hush(): Promise<void> {
    const { state } = this.#voice.progress;
    if (state === 'speaking' || state === 'loading') await this.#voice.ask({ do: 'pause' });
  }

  /** Goes to the spoken sentence, and follows it again. */
  back(): void {
    this.#follower.back();
  }

  /** The languages of the article, its own first, each with a sentence of it to hear a voice by. */
  samples(): Sample[] {
    return samplesOf(this.#script, this.room.lang);
  }

  /** Has one voice say a sentence. */
  listen(voice: string, { text, lang }: Sample): void {
    void this.#voice.ask({ do: 'try', voice, text, lang, rate: this.room.settings().rate });
  }

  /** Whether the voice is reading this very article. */
  get #mine(): boolean {
    return this.#voice.progress.state !== 'idle' && this.#voice.progress.id === this.text.id;
  }

  get #script(): SpokenText['sentences'] {
    return this.text.sentences;
  }

  #readFrom(line: number): Command {
    const script = { id: this.text.id, title: this.room.title, lines: this.text.lines };
    const { rate, pauses } = this.room.settings();
    return { do: 'read', script, from: line, rate, pauses };
  }

  #showPlace(): void {
    const sentence = this.#script[this.#place];
    this.#marks.show('place', sentence?.range() ?? null);
    if (sentence) this.#follower.visit(sentence.range());
  }

  #show(progress: Progress): void {
    const { toolbar, notice } = this.room;
    if (progress.news) return sayNews(progress.news, this.room);
    const { state, problem, line, title } = progress;
    const mine = this.#mine;
    const speaking = mine && (state === 'speaking' || state === 'loading');
    toolbar.showVoice(speaking ? 'pause' : 'play', speaking && state === 'loading');
    if (problem) notice.say(t(problem === 'no-voice' ? 'problemNoVoice' : 'problemEngine'));
    else if (!mine && state !== 'idle') sayElsewhere(notice, title, () => void this.#voice.ask({ do: 'stop' }));
    else if (state !== 'idle' && this.#told) notice.clear();
    this.#told = problem !== null || (!mine && state !== 'idle') || (this.#told && state === 'idle');
    const sentence = mine ? this.#script[line] : undefined;
    if (sentence) this.#place = line;
    if (state !== 'idle') this.#marks.show('place', null);
    this.#marks.show('sentence', sentence?.range() ?? null);
    this.#follower.show(sentence ? () => sentence.range() : null);
    this.#showWord();
  }

  /** Marks the word of this moment, and looks again at the next frame while the sound goes on. */
  #showWord(): void {
    cancelAnimationFrame(this.#frame);
    const { progress } = this.#voice;
    const word = this.#mine ? wordAt(progress, now()) : null;
    const range = word && this.#script[progress.line]?.range(word.start, word.start + word.length);
    this.#marks.show('word', range ?? null);
    if (this.#mine && progress.speed > 0) this.#frame = requestAnimationFrame(() => this.#showWord());
  }
}
