/** All settings at full width: the same form as in the reader, and what has no place there. */
import { forgetAll } from './library/forget.ts';
import { version } from './platform/about.ts';
import { openPage, section } from './reader/around.ts';
import { everything } from './reader/everything.ts';
import { helpPanel } from './reader/help-panel.ts';
import { siteList } from './reader/site-list.ts';
import { textPanel } from './reader/text-panel.ts';
import { trialVoices } from './reader/trial-voices.ts';
import { voicesPanel } from './reader/voices-panel.ts';
import { wordsForm } from './reader/words-form.ts';
import { SOUND, settingsForm } from './settings/form.ts';
import { DEFAULTS } from './settings/schema.ts';
import { takeSites } from './settings/sites.ts';
import { tongue } from './speech/languages.ts';
import { h } from './ui/h.ts';
import { t, uiLanguage } from './ui/words.ts';

const page = new AbortController();

async function open(): Promise<void> {
  const { notice, settings, change } = await openPage('optionsTitle', page.signal);
  const main = h('main');
  const draw = async () => {
    const { listen } = trialVoices(settings, notice);
    const words = await wordsForm({
      langs: [tongue(uiLanguage())],
      start: { word: '', lang: tongue(uiLanguage()) },
      hush: async () => undefined,
      notice,
    });
    const wipe = h('button', { type: 'button', class: 'worded' }, t('wipe'));
    wipe.addEventListener('click', () => {
      forgetAll();
      takeSites({});
      change(DEFAULTS);
      void draw().then(() => notice.say(t('wipeDone')));
    });
    main.replaceChildren(
      h('h1', {}, t('optionsTitle')),
      section(
        'textAndColours',
        textPanel({
          settings,
          change: (name, value) => change({ [name]: value }),
          setAll: change,
          say: notice.say,
          around: true,
          keys: () => main.querySelector('.help')?.scrollIntoView(),
        }),
      ),
      section(
        'readingAloud',
        settingsForm(settings(), (name, value) => change({ [name]: value }), SOUND),
      ),
      section(
        'voices',
        voicesPanel({ reading: { text: trialVoices(settings, notice).text, listen }, settings, change }),
      ),
      section('wordsSection', words),
      section('keys', helpPanel({ settings, change, say: notice.say })),
      section('sitesSection', siteList(notice)),
      section(
        'everythingSection',
        everything(notice, () => void draw()),
      ),
      section('aboutSection', h('p', {}, t('aboutVersion', version())), h('p', {}, t('aboutPrivacy')), wipe),
    );
  };
  document.body.append(main, notice.element);
  await draw();
}

void open();
