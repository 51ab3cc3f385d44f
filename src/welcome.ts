/** Seen once, after the installation: where the button is, what may suit the reader, the first keys, and an article to try it on. */
import { openTab } from './platform/surfaces.ts';
import { openPage, section } from './reader/around.ts';
import { sampleArticle } from './reader/sample-article.ts';
import { PROFILES, proposed } from './settings/profiles.ts';
import { h } from './ui/h.ts';
import { type Command, keyName } from './ui/keys.ts';
import { type MessageKey, t } from './ui/words.ts';

const page = new AbortController();

const FIRST_KEYS: readonly (readonly [Command, MessageKey])[] = [
  ['play', 'keyPlay'],
  ['text', 'textAndColours'],
  ['find', 'find'],
  ['help', 'keys'],
];

function button(words: MessageKey, press: () => void): HTMLButtonElement {
  const made = h('button', { type: 'button', class: 'worded' }, t(words));
  made.addEventListener('click', press);
  return made;
}

async function open(): Promise<void> {
  const { notice, settings, change } = await openPage('welcomeTitle', page.signal);
  const wanted = proposed(
    (query) => matchMedia(query).matches,
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  const profiles = PROFILES.filter(({ name }) => !wanted || name === wanted).map(({ name, sets }) =>
    button(name, () => {
      const before = settings();
      change(sets);
      notice.say(t('profileDone', t(name)), { label: t('undo'), act: () => change(before) });
    }),
  );
  const keys = FIRST_KEYS.map(([command, does]) =>
    h('div', {}, h('dt', {}, h('kbd', {}, keyName(command, t))), h('dd', {}, t(does))),
  );
  document.body.append(
    h(
      'main',
      {},
      h('h1', {}, t('welcomeTitle')),
      h('p', {}, t('welcomeLead')),
      section('welcomeButton', h('p', {}, t('welcomeButtonHelp'))),
      section(
        'welcomeEyes',
        h('p', {}, t(wanted ? 'welcomeProposed' : 'welcomeChoose')),
        h('div', { class: 'ends' }, ...profiles),
      ),
      section(
        'welcomeTry',
        h(
          'div',
          { class: 'ends' },
          button('welcomeSample', () => void openTab({ value: sampleArticle(), host: '', incognito: false })),
        ),
        h('p', {}, t('welcomeKeysHelp')),
        h('dl', { class: 'keys' }, ...keys),
      ),
      button('welcomeDone', () => window.close()),
    ),
    notice.element,
  );
}

void open();
