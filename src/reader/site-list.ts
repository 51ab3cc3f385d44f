/** Sites that something is remembered for, each with a way to forget it. */
import { keepSiteLooks, siteLooks } from '../settings/site-looks.ts';
import { allSites, rememberedSites, takeSites } from '../settings/sites.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';

/** @returns the list, which keeps itself up to date */
export function siteList(notice: Notice): HTMLElement {
  const box = h('div', { class: 'sites', tabindex: -1 });
  /** A site, and a button that forgets something of it until Undo is pressed. */
  const row = (shown: string, label: string, done: string, forget: () => () => void) => {
    const button = h('button', { type: 'button', class: 'worded', 'aria-label': label }, t('forgetChanges'));
    const then = (act: () => void) => {
      act();
      draw();
      box.focus();
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
  const draw = () => {
    const hosts = rememberedSites().sort();
    const looking = [...siteLooks().keys()].sort();
    const some = hosts.length + looking.length > 0;
    box.replaceChildren(
      h('p', {}, t(some ? 'sitesHelp' : 'sitesNone')),
      ...(some ? [h('ul', {}, ...hosts.map(changed), ...looking.map(looks))] : []),
    );
  };
  draw();
  return box;
}
