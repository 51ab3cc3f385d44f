/** All settings at full width: the same form as in the reader, and what has no place there. */
import { forgetAll } from './library/forget.ts';
import { version } from './platform/about.ts';
import { forgetAlways } from './platform/always.ts';
import { openPage, section } from './reader/around.ts';
import { everything } from './reader/everything.ts';
import { helpPanel } from './reader/help-panel.ts';
import { siteList } from './reader/site-list.ts';
import { syncSwitch } from './reader/sync-switch.ts';
import { textPanel } from './reader/text-panel.ts';
import { trialVoices } from './reader/trial-voices.ts';
import { voicesPanel } from './reader/voices-panel.ts';
import { wordsForm } from './reader/words-form.ts';
import { backup, restore, wipe } from './settings/backup.ts';
import { settingsForm } from './settings/form.ts';
import { SOUND } from './settings/groups.ts';
import { loadSync, watchSync } from './settings/sync.ts';
import { tongue } from './speech/languages.ts';
import { h } from './ui/h.ts';
import { t, uiLanguage } from './ui/words.ts';

const page = new AbortController();

async function open(): Promise<void> {
  const { notice, settings, change } = await openPage('optionsTitle', page.signal);
  const main = h('main');
  const sync = section('syncSection', await syncSwitch(notice, page.signal));
  const draw = async () => {
    const { listen } = trialVoices(settings, notice);
    const words = await wordsForm({
      langs: [tongue(uiLanguage())],
      start: { word: '', lang: tongue(uiLanguage()) },
      hush: async () => undefined,
      notice,
    });
    const sites = await siteList(notice);
    const wiping = h('button', { type: 'button', class: 'worded' }, t('wipe'));
    wiping.addEventListener('click', async () => {
      const before = await backup();
      forgetAll();
      await wipe();
      await forgetAlways();
      await draw();
      // Where the reader was in articles does not come back: that is kept nowhere else.
      notice.say(t('wipeDone'), { label: t('undo'), act: () => void restore(before).then(draw) });
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
      section('sitesSection', sites),
      section(
        'everythingSection',
        everything(notice, () => void draw()),
      ),
      sync,
      section('aboutSection', h('p', {}, t('aboutVersion', version())), h('p', {}, t('aboutPrivacy')), wiping),
    );
  };
  document.body.append(main, notice.element);
  await draw();
  // What another device has changed is seen in the controls too; the focus stays where it was.
  let seen = (await loadSync())?.at;
  const news = async () => {
    const known = await loadSync();
    if (!known || known.at === seen) return;
    seen = known.at;
    const focused = document.activeElement?.getAttribute('name');
    await draw();
    if (focused) main.querySelector<HTMLElement>(`[name="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  };
  watchSync(() => void news(), page.signal);
}

void open();
