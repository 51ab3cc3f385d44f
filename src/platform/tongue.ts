/** What the browser itself takes a text's language for. */
import { browser } from './browser.ts';

/** Enough to tell a language by; more only takes longer (UTF-16 units). */
const ENOUGH = 2000;

/** @returns the language (BCP 47) most of a text is in, or '' when the browser cannot tell. Never rejects. */
export async function detectLanguage(text: string): Promise<string> {
  try {
    const { languages } = await browser.i18n.detectLanguage(text.slice(0, ENOUGH));
    const [best] = [...languages].sort((a, b) => b.percentage - a.percentage);
    return best && best.percentage > 50 && best.language !== 'und' ? best.language : '';
  } catch {
    return '';
  }
}
