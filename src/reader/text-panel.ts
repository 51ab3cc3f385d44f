/** "Text and colours": the settings form, and a reset that can be undone. */
import { openOptions } from '../platform/about.ts';
import { settingsForm } from '../settings/form.ts';
import { LOOK } from '../settings/groups.ts';
import { RESET, type SettingName, type Settings } from '../settings/schema.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { Change } from '../settings/slider.ts';
import { THEMES } from '../settings/themes.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';
import { alwaysSwitch } from './always-switch.ts';
import { hyphenates } from './hyphens.ts';
import { profileButtons } from './profiles.ts';
import { isJoined } from './scripts.ts';
import { siteSwitch } from './site-switch.ts';
import type { Kind } from './word-kinds.ts';

export interface TextPanel {
  readonly settings: () => Settings;
  readonly change: Change;
  /** Sets several at once. */
  readonly setAll: (settings: Partial<Settings>) => void;
  /** What can be set for the site in front alone; none on the page with all settings. */
  readonly site?: SiteSettings;
  /** True on the page with all settings. */
  readonly around?: boolean;
  /** Shows which keys there are. */
  readonly keys: () => void;
  readonly say: (text: string, action?: { label: string; act(): void }) => void;
}

/** Each theme's button wears its colours. */
function wearColours(form: HTMLElement): void {
  for (const [name, { paper, text }] of Object.entries(THEMES)) {
    const { style } = form.querySelector<HTMLElement>(`.radio[data-option="${name}"]`) ?? h('span');
    style.setProperty('background', paper);
    style.setProperty('color', text);
  }
}

/** What each kind of word looks like. */
function legend(): HTMLElement {
  const kinds: readonly (readonly [Kind, MessageKey, MessageKey])[] = [
    ['noun', 'kindNounShort', 'kindNoun'],
    ['verb', 'kindVerbShort', 'kindVerb'],
    ['adjective', 'kindAdjectiveShort', 'kindAdjective'],
    ['adverb', 'kindAdverbShort', 'kindAdverb'],
  ];
  const row = ([kind, letters, name]: (typeof kinds)[number]) => [
    h('dt', {}, t(letters)),
    h('dd', {}, h('span', { 'data-kind': kind }, t(name))),
  ];
  return h('dl', { class: 'kinds' }, ...kinds.flatMap(row));
}

/** What a setting cannot do for the article that is shown is said behind it. */
function sayLimits(form: HTMLElement): void {
  const article = document.querySelector<HTMLElement>('main article');
  if (!article) return;
  const say = (name: SettingName, id: string, key: MessageKey, holds: (value: string) => boolean) => {
    const control = form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
    const hint = h('p', { class: 'hint', id }, t(key));
    const show = () => {
      hint.hidden = !holds(control?.value ?? '');
      if (hint.hidden) control?.removeAttribute('aria-describedby');
      else control?.setAttribute('aria-describedby', id);
    };
    control?.closest('label')?.after(hint);
    control?.addEventListener('change', show);
    show();
  };
  if (isJoined(article.lang)) say('letterSpacing', 'joined-hint', 'joinedHint', () => true);
  if (!hyphenates(article)) say('align', 'hyphens-hint', 'hyphensHint', (align) => align === 'justify');
}

/** @returns the panel's content, showing the settings as they are now */
export function textPanel({ settings, change, setAll, say, keys, site, around = false }: TextPanel): HTMLElement {
  const room = h('div');
  /** Sets many at once, with a way back; the focus stays on what was pressed. */
  const set = (next: Partial<Settings>, pressed: string, done: string) => {
    const before = settings();
    const redraw = (to: Partial<Settings>) => {
      setAll(to);
      draw();
      room.querySelector<HTMLElement>(pressed)?.focus();
    };
    redraw(next);
    say(done, { label: t('undo'), act: () => redraw(before) });
  };
  const draw = () => {
    const reset = h('button', { type: 'button', class: 'worded reset' }, t('reset'));
    reset.addEventListener('click', () => set(RESET, '.reset', t('resetDone')));
    const help = h('button', { type: 'button', class: 'worded' }, t('keys'));
    help.addEventListener('click', keys);
    const all = h('button', { type: 'button', class: 'worded' }, t('options'));
    all.addEventListener('click', () => void openOptions().catch(() => say(t('problemTab'))));
    const form = settingsForm(settings(), change, LOOK);
    wearColours(form);
    sayLimits(form);
    form.querySelector('label:has([name=wordKinds])')?.after(legend());
    const again = () => {
      setAll({});
      draw();
    };
    const always = h('div');
    if (site?.host) void alwaysSwitch(site.host, say).then((element) => always.replaceWith(element));
    room.replaceChildren(
      ...(site?.host ? [siteSwitch(site, say, again), always] : []),
      profileButtons({ settings, set, say }),
      form,
      h('div', { class: 'ends' }, reset, help, ...(around ? [] : [all])),
    );
  };
  draw();
  return room;
}
