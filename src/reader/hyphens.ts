/** Whether the browser has hyphens for a text: which languages it knows differs from system to system, and it does not tell. */
import { h } from '../ui/h.ts';
import { scriptOf } from './scripts.ts';

/**
 * @returns whether a long word of the article is broken where it has no room; true also when there is no long word to try, or
 * its script has no hyphens
 */
export function hyphenates(article: HTMLElement): boolean {
  if (scriptOf(article.lang) !== 'plain') return true;
  const words = article.querySelector('.body')?.textContent?.match(/\p{L}{9,24}/gu) ?? [];
  // Small letters: many languages leave names whole.
  const [word] = words.filter((one) => one === one.toLowerCase()).sort((a, b) => b.length - a.length);
  if (!word) return true;
  const probe = h('div', { lang: article.lang, class: 'hyphens-probe', 'aria-hidden': 'true' }, word);
  article.append(probe);
  const broken = probe.getClientRects()[0]?.height ?? 0;
  probe.style.setProperty('hyphens', 'manual');
  const whole = probe.getClientRects()[0]?.height ?? 0;
  probe.remove();
  return broken > whole;
}
