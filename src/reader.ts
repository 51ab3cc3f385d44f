/** The reader page: popup, tab and panel are this one page. The click's way to the text runs through `read()`. */
import { type Answer, type Extraction, readAnswer } from './article/article.ts';
import { admit, warmUp as warmUpGate } from './article/sanitize.ts';
import { ARTICLE, type Want } from './article/want.ts';
import type { Carried } from './platform/kept.ts';
import { canAskMore } from './platform/more.ts';
import { openBeside } from './platform/side-panel.ts';
import { surface } from './platform/surface.ts';
import { close, openTab } from './platform/surfaces.ts';
import { voiceIsOpen } from './platform/voice-page.ts';
import { leaveAids, showAids } from './reader/aids-loader.ts';
import { articleView, warmUp as warmUpView } from './reader/article-view.ts';
import { ask } from './reader/ask.ts';
import { readFromClicks } from './reader/clicks.ts';
import { commands } from './reader/commands.ts';
import { ruleImages } from './reader/images.ts';
import { joinVoice } from './reader/join-voice.ts';
import { listenToKeys } from './reader/keyboard.ts';
import { leaveFor } from './reader/leave-for.ts';
import { fetchLetters } from './reader/letters.ts';
import { menu } from './reader/menu.ts';
import { notice as makeNotice } from './reader/notice.ts';
import { onScreen } from './reader/on-screen.ts';
import { panels as makePanels, type Panels } from './reader/panel.ts';
import type { Reading } from './reader/reading.ts';
import type { Repair } from './reader/repair.ts';
import { sources } from './reader/sources.ts';
import { type Reason, setState, showFailure, showLoading, showRefusal } from './reader/states.ts';
import { toolbar as makeToolbar } from './reader/toolbar.ts';
import { sayUnsure } from './reader/unsure.ts';
import { applySettings, watchSystem } from './settings/apply.ts';
import { keptLook } from './settings/look.ts';
import { DEFAULTS, type Settings } from './settings/schema.ts';
import { enterSite, watchSiteLooks } from './settings/site-looks.ts';
import { SiteSettings } from './settings/site-settings.ts';
import { rememberedFor } from './settings/sites.ts';
import { loadSettings, patchSettings, unsaved, watchSettings } from './settings/store.ts';
import { focusQuietly } from './ui/focus.ts';
import { h } from './ui/h.ts';
import type { Command } from './ui/keys.ts';
import { type MessageKey, nameLanguage, t } from './ui/words.ts';

const page = new AbortController();
/** All that is loaded only when it is asked for. */
const late = () => import('./reader/late.ts');
let settings: Settings = DEFAULTS;
const site = new SiteSettings();
let answer: Answer | null = null;
/** What was asked for, where the article comes from, and whether the reader may want it remembered. */
let want: Want = ARTICLE;
let host = '';
let incognito = false;
/** Loaded by the first press that needs it. */
let reading: Promise<Reading> | null = null;
/** Ends the remembering of where the reader is in the article that is shown. */
let remembering: AbortController | null = null;
let openReading: () => Promise<Reading | null> = async () => null;

const main = h('main', { tabindex: 0, 'aria-label': t('articleText') });
const notice = makeNotice();
const toolbar = makeToolbar(press, (rate) => change({ rate }));
const panels: Panels = makePanels(
  sources({
    main,
    button: toolbar.button,
    settings: () => settings,
    site,
    change,
    notice,
    press,
    left: async () => (await openRepair()).panel(answer?.kind === 'article' ? answer.trace : []),
    reading: () => openReading(),
    close: () => void panels.close(),
  }),
);

const around = { main, notice, reading: () => openReading(), secret: () => incognito };

/** Shows the settings of all sites, and this one's over them, on this page, and lets the voice know. */
function show(everywhere: Settings): void {
  const before = settings;
  settings = site.over(everywhere);
  applyLook();
  toolbar.showKeys(settings.keys);
  showAids(around, settings);
  ruleImages(settings.loadImages);
  if (before.remember && !settings.remember) void late().then(({ forgetAll }) => forgetAll());
  if (document.documentElement.dataset.state !== 'loading') toolbar.showRate(settings.rate);
  void reading?.then((open) => open.changed(before));
}

const applyLook = () => applySettings(settings, site.everywhere);

/** A control was moved: it shows at once, and is kept. */
function change(part: Partial<Settings>): void {
  const kept = site.take(part);
  show({ ...site.everywhere, ...kept });
  patchSettings(kept).catch((error) => notice.say(t(unsaved(error))));
}

const tell = (problem: MessageKey) => () => notice.say(t(problem));
const carried = (): Carried => ({ value: answer, host, incognito });

/** Goes on with the article elsewhere. */
function leave(open: () => Promise<void>, problem: MessageKey): void {
  if (answer?.kind === 'article') leaveFor(open, main, answer.url).catch(tell(problem));
}

const deck = commands({
  settings: () => settings,
  change,
  reading: () => openReading(),
  panel: (name) => void panels.toggle(name).catch(tell('failedHelp')),
  tab: () => leave(() => openTab(carried()), 'problemTab'),
  beside: () => leave(() => openBeside(), 'problemBeside'),
  mini: async () => (await late()).miniPlayer(press, toolbar.button('play')).catch(tell('problemMini')),
  find: () => void late().then(({ findBar }) => findBar(main, notice.element), tell('failedHelp')),
  close: () => void close(),
});

function press(command: Command): void {
  deck[command]();
}

/** What was left out, and how to change it: loaded by the first press that needs it. */
const openRepair = async (): Promise<Repair> =>
  (await late()).repair({
    main,
    notice,
    panels,
    wanted: () => want,
    host: () => (incognito ? '' : host),
    show: showWanted,
  });

/** The article is about to be another. */
function forgetReading(): void {
  void reading?.then((old) => old.leave());
  reading = null;
}

/** Shows what the page answered to a wish. @throws TypeError when it is no answer */
function showWanted(value: unknown, wanted: Want): boolean {
  const next = readAnswer(value);
  if (next.kind === 'refusal') return false;
  want = wanted;
  answer = next;
  showArticle(next);
  return true;
}

function showArticle(extraction: Extraction): void {
  const article = admit(extraction);
  const view = articleView(article, host);
  main.replaceChildren(view);
  // Of a private window no title goes to the history of another, where its tab may open.
  document.title = incognito ? t('name') : article.title;
  toolbar.enable(true);
  setState('article');
  leaveAids(); // of the text before
  showAids(around, settings);
  const speak = () => {
    forgetReading();
    readable(view, article.url, article.lang, article.title);
  };
  speak();
  remembering?.abort();
  remembering = new AbortController();
  const { signal } = remembering;
  const later = async () => {
    const [{ afterwards }] = await Promise.all([late(), loaded]);
    await afterwards(
      { main, view, article, carried: carried(), notice, settings: () => settings, openTab: deck.tab },
      signal,
    );
  };
  onScreen(() => void later());
  if (!canAskMore()) return; // the page, through which all ways on lead, is not there
  sayUnsure(notice, article.confidence, () => press('left'));
  if (article.next) void late().then(({ nextPage }) => nextPage(view, article.next, speak));
}

/** Nothing to read here; but the voice may be reading another page, and can be stopped. */
function refuse(reason: Reason): void {
  const visible = () => void openRepair().then((repair) => repair.visible());
  const parts = async () => (await openRepair()).parts();
  showRefusal(main, reason, read, canAskMore() ? { visible, parts } : null);
  void voiceIsOpen().then(async (open) => {
    if (open) await (await late()).followElsewhere(notice);
  });
}

async function read(): Promise<void> {
  showLoading(main);
  toolbar.enable(false);
  try {
    const got = await ask(main);
    if (!got) return showFailure(main, 'expired', read);
    if (got.unreadable) return refuse(got.unreadable);
    ({ host, incognito } = got);
    if (enterSite(got.site)) void loaded.then(() => show(site.everywhere));
    want = (got.wished && rememberedFor(`https://${host}`)) || ARTICLE;
    answer = readAnswer(got.answer);
    if (answer.kind === 'article') showArticle(answer);
    else if (answer.reason === 'selected') await (await openRepair()).selection();
    else refuse(answer.reason);
  } catch (error) {
    console.error(error);
    showFailure(main, 'failed', read);
  }
}

/** The article is there: it can be read aloud from now on, and may be being read already. */
function readable(article: HTMLElement, url: string, lang: string, title: string): void {
  openReading = () => {
    // Without the settings it would begin with another voice than the one that was chosen.
    reading ??= Promise.all([late(), loaded]).then(([{ Reading }]) =>
      Reading.open({ main, article, url, lang, title, toolbar, notice, settings: () => settings, change }),
    );
    return reading;
  };
  joinVoice(openReading);
}

nameLanguage(document.documentElement);
if (!keptLook()) applyLook();
fetchLetters(); // while there is hardly anything to style
document.body.append(toolbar.element, main, panels.element, notice.element);
const readHere = () => void openReading().then((open) => open?.startHere());
const keyboard = { main, singleKeys: () => settings.singleKeys, press, readHere, closePanel: () => panels.close() };
listenToKeys(keyboard, page.signal);
readFromClicks(main, () => openReading(), page.signal);
menu({ main, reading: () => openReading(), say: () => void panels.show('aloud') }, page.signal);
watchSettings(show, page.signal);
watchSiteLooks(() => show(site.everywhere), page.signal);
watchSystem(applyLook, page.signal);
const loaded = loadSettings().then(show, () => {
  show({ ...DEFAULTS, loadImages: 'ask' }); // the reader may want none
  tell('problemStorage')();
});
const stand = async () => (await late()).standBeside({ settings: () => settings, read }, page.signal);
if (surface() === 'panel') void loaded.then(stand);
void read().then(() => {
  // The arrow keys scroll the text from the start; but a reader who has begun to press buttons is left there.
  if (document.activeElement === document.body) focusQuietly(main);
  // The first number that a page writes in the reader's language takes 10 ms, which the text need not wait for.
  requestIdleCallback(() => toolbar.showRate(settings.rate), { timeout: 500 });
});
// While the page is being read there is nothing to do here, so what would be done then is done now.
for (const warmUp of [warmUpView, warmUpGate]) setTimeout(warmUp);
