/** What the voice has to tell, in words: what went otherwise than it was asked for, and what it reads elsewhere. */
import type { Problem, Progress } from '../speech/call.ts';
import { languageName, type MessageKey, t } from '../ui/words.ts';
import { sayElsewhere } from './elsewhere.ts';
import type { Notice } from './notice.ts';

const WORDS: Readonly<Record<Problem['kind'], MessageKey>> = {
  'no-voice': 'problemNoVoice',
  'engine-failed': 'problemEngine',
  'voice-changed': 'problemChanged',
  'voice-missing': 'problemMissing',
  asleep: 'problemAsleep',
};

export class VoiceNotice {
  /** What was told last, so that nothing is told twice, and nothing of others is taken away. */
  #told = '';
  #idle = true;
  /** The line that is said again after the voice was lost: what is told of that stays for as long. */
  #again = -1;

  /** @param stop silences the voice */
  constructor(
    private readonly notice: Notice,
    private readonly stop: () => void,
  ) {}

  /** @param mine whether the voice reads the article that is shown */
  hear({ state, problem, title, line }: Progress, mine: boolean): void {
    const idle = state === 'idle';
    const begins = this.#idle && !idle;
    this.#idle = idle;
    if (problem)
      return this.#tell(`${problem.kind} ${problem.lang}`, () => {
        const words = t(WORDS[problem.kind], languageName(problem.lang));
        // Who has just been told that the chosen voice is gone needs not be told which one reads instead.
        if (problem.kind === 'voice-missing') this.notice.remark(words);
        else this.notice.say(words);
      });
    if (!mine && !idle) return this.#tell(title, () => sayElsewhere(this.notice, title, this.stop));
    if (this.#again >= 0 && (idle || line === this.#again)) return;
    this.#again = -1;
    // What was told before reading began has been read; what somebody else has told meanwhile has not.
    if (begins || (this.#told && !idle)) this.notice.clear();
    this.#told = '';
  }

  /** The voice's page was lost, and it reads on in a new one. */
  restarted(line: number): void {
    this.#again = line;
    this.#tell('restarted', () => this.notice.say(t('problemRestarted')));
  }

  #tell(what: string, say: () => void): void {
    if (what !== this.#told) say();
    this.#told = what;
  }
}
