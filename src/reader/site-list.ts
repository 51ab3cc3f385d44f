/** Sites that something is remembered for, each with a way to forget it. */
import { allSites, rememberedSites, takeSites } from '../settings/sites.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';

/** @returns the list, which keeps itself up to date */
export function siteList(notice: Notice): HTMLElement {
  const box = h('div', { class: 'sites', tabindex: -1 });
  const draw = () => {
    const hosts = rememberedSites().sort();
    const row = (host: string) => {
      const forget = h(
        'button',
        { type: 'button', class: 'worded', 'aria-label': t('siteForget', host) },
        t('forgetChanges'),
      );
      forget.addEventListener('click', () => {
        const before = allSites();
        const { [host]: _, ...others } = before;
        const set = (sites: unknown) => {
          takeSites(sites);
          draw();
          box.focus();
        };
        set(others);
        notice.say(t('siteForgotten', host), { label: t('undo'), act: () => set(before) });
      });
      return h('li', { class: 'row' }, h('bdi', {}, host), forget);
    };
    box.replaceChildren(
      h('p', {}, t(hosts.length ? 'sitesHelp' : 'sitesNone')),
      ...(hosts.length ? [h('ul', {}, ...hosts.map(row))] : []),
    );
  };
  draw();
  return box;
}
