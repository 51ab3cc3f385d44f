/**
 * The system's own voice, heard: a private PulseAudio plays into a sink that leads nowhere, from whose other end the sound is
 * recorded, while Chromium speaks through speech-dispatcher. Only where these are installed (Debian: pulseaudio,
 * pulseaudio-utils, speech-dispatcher, speech-dispatcher-espeak-ng).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../run/chromium.mjs';
import { root } from '../run/setup.mjs';
import { openSink } from '../run/sink.mjs';
import { serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';

const NEEDED = ['pulseaudio', 'pactl', 'parec', 'speech-dispatcher'];
/** Recorded samples a second. */
const RATE = 22_050;
/** Of a language that no natural voice has, so that the system's is asked. */
const PAGE = `<!doctype html><html lang="fi"><title>Satamasta sovittiin</title><article><h1>Satamasta sovittiin pitkän yön jälkeen</h1>${'<p>Neuvosto kokoontui maanantaina kolmeksi tunniksi ja hyväksyi suunnitelman vanhalle satamalle, sen nostureille ja puistolle.</p>'.repeat(6)}</article></html>`;

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns {Promise<{loud: number, quiet: number} | null>} root mean square, 0–1, while it speaks and when it is paused; null where it cannot be heard */
export async function systemSound() {
  if (NEEDED.some((program) => spawnSync('which', [program]).status !== 0)) return null;
  const sink = await openSink();
  if (!sink) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-heard-'));
  const before = { ...process.env };
  Object.assign(process.env, sink.env);
  try {
    writeFileSync(join(folder, 'page.html'), PAGE);
    return await listen(folder);
  } finally {
    endDaemon(join(sink.runtime, 'speech-dispatcher/pid/speech-dispatcher.pid'));
    sink.close();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Chromium starts speech-dispatcher, and nobody ends it. @param {string} file holds its number */
function endDaemon(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')));
  } catch {
    // It has not been started, or has ended by itself.
  }
}

/** @param {string} folder @returns {Promise<{loud: number, quiet: number}>} */
async function listen(folder) {
  const site = await serve(folder);
  const chromium = await launch({ extension: join(root, 'dist/chromium'), args: ['--enable-speech-dispatcher'] });
  const recorder = spawn('parec', [
    '-d',
    'heard.monitor',
    '--format=s16le',
    `--rate=${RATE}`,
    '--channels=1',
    '--latency-msec=20',
  ]);
  /** @type {Buffer[]} */
  let chunks = [];
  recorder.stdout.on('data', (chunk) => chunks.push(chunk));
  const level = async (/** @type {number} */ ms) => {
    chunks = [];
    await pause(ms);
    const bytes = Buffer.concat(chunks);
    let sum = 0;
    for (let i = 0; i + 1 < bytes.length; i += 2) sum += (bytes.readInt16LE(i) / 32768) ** 2;
    return Math.sqrt(sum / Math.max(1, Math.floor(bytes.length / 2)));
  };
  try {
    await chromium.page.goto(site.url('page.html'));
    const reader = await chromium.click();
    await chromium.waitState(reader, 'article');
    const press = async (/** @type {string} */ name) =>
      (await reader.waitForSelector(`::-p-aria([name="${name}"][role="button"])`))?.click();
    // Its voices arrive seconds late.
    await until(
      'voices',
      () => reader.evaluate(async () => (await chrome.tts.getVoices()).length > 0 || undefined),
      20_000,
    );
    await press('Play');
    await until(
      'the system’s voice',
      () => reader.evaluate(async () => (await chrome.tts.isSpeaking()) || undefined),
      20_000,
    );
    await pause(1000);
    const loud = await level(1500);
    await press('Pause');
    await pause(1000);
    return { loud, quiet: await level(500) };
  } finally {
    recorder.kill();
    await chromium.close();
    await site.close();
  }
}
