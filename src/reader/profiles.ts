/** Profiles at the head of "Text and colours": those that come with Lectern, those of the reader's own, and one more of them. */
import {
  admitName,
  LONGEST_NAME,
  MOST_PROFILES,
  type OwnProfile,
  renamed,
  withProfile,
} from '../settings/own-profiles.ts';
import { PROFILES } from '../settings/profiles.ts';
import { admitPart, type Settings } from '../settings/schema.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { t } from '../ui/words.ts';

export interface Profiles {
  readonly settings: () => Settings;
  /** Sets several at once, with a way back; the focus goes to what matches `pressed` afterwards. */
  readonly set: (sets: Partial<Settings>, pressed: string, done: string) => void;
  readonly say: (text: string) => void;
}

/** A button that sets up what its profile names. */
function chip(text: string, data: string, press: () => void): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'worded', 'data-profile': data }, text);
  button.addEventListener('click', press);
  return button;
}

function small(drawing: IconName, label: string, press: () => void): HTMLButtonElement {
  const button = h('button', { type: 'button', class: drawing, 'aria-label': label, title: label }, icon(drawing));
  button.addEventListener('click', press);
  return button;
}

/** The field for another name, in the place of the profile; Escape leaves the one it has. */
function renameForm(name: string, index: number, { settings, set, say }: Profiles, leave: () => void): HTMLElement {
  const field = h('input', { name: 'rename', value: name, maxlength: LONGEST_NAME, autocomplete: 'off', dir: 'auto' });
  field.setAttribute('aria-label', t('profileName'));
  const form = h(
    'form',
    { class: 'new-profile', 'aria-label': t('profileRename', name) },
    field,
    h('button', { type: 'submit', class: 'worded' }, t('rename')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const to = admitName(field.value);
    const profiles = to ? renamed(settings().profiles, name, to) : null;
    if (profiles) return set({ profiles }, `[data-profile=own-${index}]`, t('profileRenamed', to));
    field.focus();
    say(to ? t('profileNameTaken', to) : t('profileNameless'));
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation(); // the panel stays open
    leave();
  });
  return form;
}

function own({ name, sets }: OwnProfile, index: number, profiles: Profiles): HTMLElement {
  const { settings, set } = profiles;
  const data = `own-${index}`;
  const use = chip(name, data, () => set(admitPart(sets), `[data-profile=${data}]`, t('profileDone', name)));
  const remove = small('close', t('profileRemove', name), () => {
    const others = settings().profiles.filter((one) => one.name !== name);
    set({ profiles: others }, '.profiles summary', t('profileRemoved', name));
  });
  const rename = small('rename', t('profileRename', name), () => {
    box.replaceChildren(
      renameForm(name, index, profiles, () => {
        box.replaceChildren(use, rename, remove);
        rename.focus();
      }),
    );
    box.querySelector('input')?.select();
  });
  const box = h('span', { class: 'own-profile' }, use, rename, remove);
  return box;
}

/** @returns the group of buttons, with the field for a new name */
export function profileButtons(profiles: Profiles): HTMLElement {
  const { settings, set, say } = profiles;
  const given = PROFILES.map(({ name, sets }) =>
    chip(t(name), name, () => set(sets, `[data-profile=${name}]`, t('profileDone', t(name)))),
  );
  const field = h('input', { name: 'profile', maxlength: LONGEST_NAME, autocomplete: 'off', dir: 'auto' });
  const save = h('button', { type: 'submit', class: 'worded' }, t('profileSave'));
  const form = h(
    'form',
    { class: 'new-profile', 'aria-label': t('profileNew') },
    h('label', { class: 'field' }, h('span', { class: 'label' }, t('profileName')), field),
    save,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = admitName(field.value);
    const all = settings().profiles;
    if (!name) {
      field.focus();
      return say(t('profileNameless'));
    }
    if (all.length >= MOST_PROFILES && !all.some((one) => one.name === name)) return say(t('profilesFull'));
    const sets = Object.fromEntries(
      Object.entries(admitPart(settings())).flatMap(([key, value]) =>
        typeof value === 'object' ? [] : [[key, value] as const],
      ),
    );
    set(
      { profiles: withProfile(all, { name, sets }) },
      `[data-profile=own-${withProfile(all, { name, sets }).length - 1}]`,
      t('profileSaved', name),
    );
  });
  return h(
    'div',
    { class: 'profiles', role: 'group', 'aria-label': t('profiles') },
    h('h3', {}, t('profiles')),
    ...given,
    ...settings().profiles.map((one, index) => own(one, index, profiles)),
    h('details', {}, h('summary', {}, t('profileNew')), form),
  );
}
