/** What a reader has chosen for each language: plain data, as it is kept and as it is sent to the voice. */
import { tongue } from './languages.ts';

export interface Choice {
  /** The voice's id and name; both '' where the best speaks by itself. */
  readonly voice: string;
  readonly name: string;
  /** Times the speed of the toolbar. */
  readonly speed: number;
  /** The voice is not there any more, and the reader has been told. */
  readonly missed: boolean;
}

/** By `tongue()`. Only what differs from `UNCHOSEN` is in it. */
export type Choices = Readonly<Record<string, Choice>>;

export const UNCHOSEN: Choice = { voice: '', name: '', speed: 1, missed: false };

/** A language's own speed: slower for one that is being learnt, faster for the mother tongue. */
export const SPEED = { min: 0.5, max: 2, step: 0.1 } as const;

const MOST = 100;
const LONGEST = 200;

/** @returns what is chosen for a language (BCP 47) */
export function choiceFor(choices: Choices, lang: string): Choice {
  const key = tongue(lang);
  return (Object.hasOwn(choices, key) ? choices[key] : undefined) ?? UNCHOSEN;
}

/** @returns the choices with some of one language's changed; a language that is as it came is not kept */
export function choose(choices: Choices, lang: string, change: Partial<Choice>): Choices {
  const key = tongue(lang);
  const { [key]: _, ...others } = choices;
  const next = { ...choiceFor(choices, lang), ...change };
  return next.voice || next.speed !== 1 ? { ...others, [key]: next } : others;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');

function admitChoice(value: unknown): Choice {
  if (!isObject(value)) return UNCHOSEN;
  const speed = typeof value.speed === 'number' && Number.isFinite(value.speed) ? value.speed : 1;
  return {
    voice: text(value.voice),
    name: text(value.name),
    speed: Number(Math.min(SPEED.max, Math.max(SPEED.min, speed)).toFixed(1)),
    missed: value.missed === true,
  };
}

/** @returns whole, valid choices from anything: what is of no use is dropped */
export function admitChoices(value: unknown): Choices {
  const entries = isObject(value) ? Object.entries(value).slice(0, MOST) : [];
  return entries.reduce<Choices>((all, [lang, one]) => {
    const choice = admitChoice(one);
    return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/.test(lang) ? choose(all, lang, choice) : all;
  }, {});
}
