/**
 * How good reading aloud is: every part measures one side of it in a real browser and gives its figures, as they go into
 * the file, and its lines of the one table.
 */
import { resolve } from 'node:path';
import { aloud } from './aloud.mjs';
import { script } from './script.mjs';
import { sentences } from './sentences.mjs';
import { stages } from './stage.mjs';

/** @typedef {{[name in keyof typeof OPTIONS]?: string | boolean | undefined}} Values */
/** @typedef {{figures: Record<string, unknown>, lines: string[]}} Part */

/** The options of this bench, beside `--json`; `--quick`: only what is measured of texts, not of sounds. */
export const OPTIONS = /** @type {const} */ ({
  sentences: { type: 'string' },
  quick: { type: 'boolean' },
});

/** The parts, in the order of the table. @type {readonly ((stage: import('./stage.mjs').Stage, values: Values) => Promise<Part>)[]} */
const PARTS = [
  (stage, { sentences: file }) => sentences(stage, typeof file === 'string' ? place(file) : undefined),
  script,
  (_, { quick }) => (quick ? Promise.resolve({ figures: {}, lines: [] }) : aloud()),
];

/** npm runs scripts in the project's folder, not in the reader's. @param {string} file */
const place = (file) => resolve(process.env.INIT_CWD ?? '.', file);

/** @param {Values} values @returns {Promise<{figures: object, text: string}>} */
export async function measure(values) {
  const theatre = await stages(1);
  try {
    const [stage] = theatre.stages;
    if (!stage) throw new Error('no page was opened');
    const figures = { browser: theatre.version };
    const lines = [];
    for (const part of PARTS) {
      const got = await part(stage, values);
      Object.assign(figures, got.figures);
      lines.push(...got.lines);
    }
    return { figures, text: lines.join('\n') };
  } finally {
    await theatre.close();
  }
}
