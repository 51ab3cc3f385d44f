/** "Only for this site": at the head of "Text and colours", where it is seen what a change will hold for. */
import type { SiteLook } from '../settings/site-looks.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';

/**
 * @param again shows the settings that hold now, and draws the panel anew
 * @returns the switch; off, the site is as all others again, with a way back
 */
export function siteSwitch(
  site: SiteSettings,
  say: (text: string, action?: { label: string; act(): void }) => void,
  again: () => void,
): HTMLElement {
  const { host, own } = site;
  const input = h('input', {
    type: 'checkbox',
    name: 'siteOnly',
    checked: own !== null,
    'aria-describedby': 'site-hint',
  });
  const set = (to: SiteLook | null) => {
    const kept = site.set(to);
    again();
    document.querySelector<HTMLElement>('[name=siteOnly]')?.focus();
    return kept;
  };
  input.addEventListener('change', () => {
    const before = site.own;
    if (!set(input.checked ? { sets: {}, look: { data: {}, css: {} } } : null)) say(t('problemSettings'));
    else if (before) say(t('siteLookForgotten', host), { label: t('undo'), act: () => set(before) });
  });
  return h(
    'div',
    { class: 'site-only' },
    h('label', { class: 'toggle' }, input, h('span', { class: 'label' }, t('siteOnly', host))),
    h('p', { class: 'hint', id: 'site-hint' }, t(own ? 'siteOnlyOn' : 'siteOnlyOff')),
  );
}
