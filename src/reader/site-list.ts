/** Sites that something is remembered for, each with a way to forget it. */
import { alwaysHosts, openNoMore } from '../platform/always.ts';
import { readableHosts, readNoMore } from '../platform/grants.ts';
import { keepSiteLooks, siteLooks } from '../settings/site-looks.ts';
import { allSites, rememberedSites, takeSites } from '../settings/sites.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';

/** @returns the list, which keeps itself up to date */
export async function siteList(notice: Notice): Promise<HTMLElement> {
  const box = h('div', { class: 'sites', tabindex: -1 });
  /** A site, and a button that forgets something of it until Undo is pressed. */
  const row = (shown: string, label: string, done: string, forget: () => () => void) => {
    const button = h('button', { type: 'button', class: 'worded', 'aria-label': label }, t('forgetChanges'));
    const then = (act: () => void) => {
      act();
      void draw().then(() => box.focus());
    };
    button.addEventListener('click', () => {
      const back = forget();
      then(() => undefined);
      notice.say(done, { label: t('undo'), act: () => then(back) });
    });
    return h('li', { class: 'row' }, h('bdi', {}, shown), button);
  };
  const changed = (host: string) =>
    row(host, t('siteForget', host), t('siteForgotten', host), () => {
      const before = allSites();
      const { [host]: _, ...others } = before;
      takeSites(others);
      return () => takeSites(before);
    });
  const looks = (host: string) =>
    row(t('siteHasLook', host), t('siteLookForget', host), t('siteLookForgotten', host), () => {
      const before = siteLooks();
      keepSiteLooks(new Map([...before].filter(([one]) => one !== host)));
      return () => keepSiteLooks(before);
    });
  /** What the browser lets us read: taken back there, it would have to be asked for again, so there is no Undo. */
  const granted = (shown: string, label: string, done: string, take: () => Promise<unknown>) => {
    const button = h('button', { type: 'button', class: 'worded', 'aria-label': label }, t('wordsRemove'));
    button.addEventListener('click', async () => {
      await take();
      await draw();
      box.focus();
      notice.say(done);
    });
    return h('li', { class: 'row' }, h('bdi', {}, shown), button);
  };
  const always = (host: string) =>
    granted(t('alwaysHereSite', host), t('alwaysHereForget', host), t('alwaysHereOff', host), () => openNoMore(host));
  const readable = (host: string) =>
    granted(t('mayRead', host), t('mayReadForget', host), t('mayReadForgotten', host), () => readNoMore(host));
  const draw = async () => {
    const hosts = rememberedSites().sort();
    const looking = [...siteLooks().keys()].sort();
    const [opening, allowed] = await Promise.all([alwaysHosts(), readableHosts()]);
    const others = allowed.filter((host) => !opening.includes(host));
    const some = hosts.length + looking.length + opening.length + others.length > 0;
    box.replaceChildren(
      h('p', {}, t(some ? 'sitesHelp' : 'sitesNone')),
      ...(some
        ? [
            h(
              'ul',
              {},
              ...hosts.map(changed),
              ...looking.map(looks),
              ...opening.sort().map(always),
              ...others.map(readable),
            ),
          ]
        : []),
    );
  };
  await draw();
  return box;
}
