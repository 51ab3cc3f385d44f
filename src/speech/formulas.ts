/**
 * Formulas in words, by the Speech Rule Engine (Apache-2.0; what MathJax and ChromeVox speak by). Loaded only for articles
 * that have formulas. It is driven by elements and never by markup, so that nothing is parsed on the way.
 */
import { markup } from 'speech-rule-engine/mjs/audio/aural_rendering.js';
import { Engine } from 'speech-rule-engine/mjs/common/engine.js';
import { setup } from 'speech-rule-engine/mjs/common/engine_setup.js';
import { xmlTree } from 'speech-rule-engine/mjs/semantic_tree/semantic.js';
import { computeSpeech } from 'speech-rule-engine/mjs/speech_generator/speech_generator_util.js';
import type { Formulas } from './blocks.ts';

/** The languages whose rules are in the package, with their style: ClearSpeak says what a teacher would, where it is there. */
const STYLES: Readonly<Record<string, 'clearspeak' | 'mathspeak'>> = {
  en: 'clearspeak',
  de: 'clearspeak',
  fr: 'clearspeak',
  es: 'mathspeak',
  it: 'clearspeak',
};

const primary = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

/** A formula with more parts is not listened to, and takes long. */
const LARGEST = 400;

/**
 * @param lang the article's language (BCP 47)
 * @param read gives the text of a file in the package, `voice/formulas/<language>.json`
 * @returns what says formulas in that language, or null where there are no rules for it
 */
export async function formulasOf(lang: string, read: (path: string) => Promise<string>): Promise<Formulas | null> {
  const locale = primary(lang);
  const domain = STYLES[locale];
  if (!domain) return null;
  // Else it would ask a server on the net for its rules.
  Engine.getInstance().customLoader = (name: string) => read(`voice/formulas/${name}.json`);
  const wanted = {
    mode: 'http',
    locale,
    domain,
    defaultLocale: locale,
    modality: 'speech',
    style: 'default',
    markup: 'none',
  };
  await setup(wanted); // the first call only wakes it up
  await setup(wanted);
  return (math) => {
    // One in a quotation is said in the words of its own language or not at all.
    const own = math.closest('[lang]')?.getAttribute('lang') || lang;
    if (primary(own) !== locale || math.getElementsByTagName('*').length > LARGEST) return null;
    try {
      return (
        markup(computeSpeech(xmlTree(math)))
          .replace(/\s+/g, ' ')
          .trim() || null
      );
    } catch {
      return null; // not every page's MathML is sound
    }
  };
}
