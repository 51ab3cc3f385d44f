/** The aids that lie over the text, as the reader wants them: loaded when one is wanted, and there is a text. */
import { DEFAULTS, type SettingName, type Settings } from '../settings/schema.ts';
import type { Aids, Around } from './aids.ts';

/** Settings that each are an aid, when they are not as they came. */
const LAID = [
  'columns',
  'lineFocus',
  'oneAtATime',
  'beginnings',
  'syllables',
  'wordKinds',
  'timeLeft',
] as const satisfies readonly SettingName[];

let aids: Promise<Aids> | null = null;

/** Takes them off the text: another one comes. */
export function leaveAids(): void {
  void aids?.then((old) => old.leave());
  aids = null;
}

/** Shows those that are wanted. */
export function showAids(around: Around, settings: Settings): void {
  const wanted = LAID.some((name) => settings[name] !== DEFAULTS[name]);
  if (!wanted || document.documentElement.dataset.state !== 'article') return leaveAids();
  aids ??= import('./late.ts').then(({ Aids }) => new Aids(around));
  void aids.then((shown) => shown.show(settings));
}
