/** "Always open … in Lectern": for the site in front. */
import { alwaysHosts, openAlways, openNoMore } from '../platform/always.ts';
import { grantedAs } from '../platform/grants.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';

/** @param site the host in front @returns the switch, once it is known how it stands */
export async function alwaysSwitch(site: string, say: (text: string) => void): Promise<HTMLElement> {
  const host = grantedAs(`https://${site}`);
  const on = (await alwaysHosts()).includes(host);
  const input = h('input', { type: 'checkbox', name: 'alwaysHere', checked: on, 'aria-describedby': 'always-hint' });
  input.addEventListener('change', async () => {
    if (!input.checked) {
      await openNoMore(host);
      return say(t('alwaysHereOff', host));
    }
    const allowed = await openAlways(host).catch(() => false);
    input.checked = allowed;
    say(allowed ? t('alwaysHereOn', host) : t('alwaysHereNot'));
  });
  return h(
    'div',
    { class: 'site-only' },
    h('label', { class: 'toggle' }, input, h('span', { class: 'label' }, t('alwaysHere', host))),
    h('p', { class: 'hint', id: 'always-hint' }, t('alwaysHereHelp')),
  );
}
