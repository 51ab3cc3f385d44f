/** An article of our own, in the language of the interface, to try everything on. */
import type { Extraction } from '../article/article.ts';
import { browserAddress } from '../platform/about.ts';
import { h } from '../ui/h.ts';
import { t, uiDirection, uiLanguage } from '../ui/words.ts';

export function sampleArticle(): Extraction {
  const body = h(
    'div',
    {},
    h('p', {}, t('sampleOne')),
    h('p', {}, t('sampleTwo')),
    h('h2', {}, t('sampleHeading')),
    h('p', {}, t('sampleThree')),
    h('p', {}, t('sampleFour')),
  );
  return {
    kind: 'article',
    url: browserAddress('welcome.html'),
    title: t('sampleTitle'),
    byline: '',
    site: 'Lectern',
    published: '',
    modified: '',
    lang: uiLanguage(),
    dir: uiDirection(),
    canonical: '',
    licence: '',
    next: '',
    leadImage: null,
    body: body.getHTML(),
    truncated: false,
    confidence: 1,
    trace: [],
  };
}
