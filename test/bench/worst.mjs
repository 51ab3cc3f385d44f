/** The pages that went worst, to be read: what should have come out beside what did, and our trace. Text only. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../run/setup.mjs';
import { score } from './score.mjs';

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (/** @type {string} */ text) => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * @param {string} folder is emptied first
 * @param {readonly import('./read.mjs').Result[]} results
 * @param {readonly import('./extractors.mjs').Extractor[]} all
 * @param {number} most
 */
export async function writeWorst(folder, results, all, most) {
  await rm(folder, { recursive: true, force: true }); // those of the last run
  await mkdir(folder, { recursive: true });
  const f1 = (/** @type {import('./read.mjs').Result} */ { reads }) =>
    reads.lectern ? score(reads.lectern.counts).f1 : 0;
  const worst = [...results].sort((a, b) => f1(a) - f1(b)).slice(0, most);
  for (const [i, { page, reads, trace }] of worst.entries()) {
    const columns = [
      ['What should come out', page.truth],
      ...all.map(({ name }) => {
        const read = reads[name];
        return [`${name}: ${read ? score(read.counts).f1.toFixed(3) : ''} ${read?.failed ?? ''}`, read?.text ?? ''];
      }),
      [
        'Our trace',
        Array.isArray(trace) ? trace.map(({ step, sign, text }) => `${step} · ${sign} · ${text}`).join('\n') : '',
      ],
    ];
    const cells = columns.map(
      ([title = '', text = '']) => `<section><h2>${escaped(title)}</h2><pre>${escaped(text)}</pre></section>`,
    );
    const html = `<!doctype html><meta charset="utf-8"><title>${escaped(page.id)}</title>
<style>body{font:14px/1.4 system-ui}main{display:flex;gap:1em;align-items:start}section{flex:0 0 26em}pre{white-space:pre-wrap;font:inherit}</style>
<h1>${escaped(`${page.set}/${page.id}`)}</h1><p>${escaped(page.url)}</p><main>${cells.join('')}</main>`;
    await writeFile(join(folder, `${String(i + 1).padStart(3, '0')}-${page.set}.html`), html);
  }
  say(`The ${worst.length} worst pages are in ${folder}`);
}
