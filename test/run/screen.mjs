/**
 * A screen that nobody sees (Xvfb), and a keyboard and a mouse for it (xdotool): for what a browser hears only from a real
 * one: its own shortcuts, its context menu, its questions.
 */
import { spawn, spawnSync } from 'node:child_process';
import { tools } from './setup.mjs';
import { until } from './until.mjs';

/**
 * @typedef {object} Screen
 * @property {Record<string, string>} env what a program needs to be shown on it
 * @property {(...keys: string[]) => void} press one key after another, as xdotool names them: `alt+shift+l`, `Return`
 * @property {(x: number, y: number, button?: 1 | 2 | 3) => void} click at a point of the screen
 * @property {() => number} windows how many windows are shown, menus and questions among them
 * @property {() => Promise<void>} still waits until what is shown no longer moves
 * @property {() => Buffer} picture of the whole screen, in X's own format
 * @property {() => void} close
 */

/** @returns {Promise<Screen>} */
export async function openScreen() {
  tools();
  // Xvfb finds a number that is free, and says it.
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let number = '';
  server.stdout.setEncoding('utf8').on('data', (/** @type {string} */ data) => {
    number += data;
  });
  await until('the screen', async () => (number.includes('\n') ? true : undefined));
  const env = { DISPLAY: `:${number.trim()}` };
  const xdo = (/** @type {string[]} */ ...args) =>
    spawnSync('xdotool', args, { env: { ...process.env, ...env }, encoding: 'utf8' });
  const picture = () =>
    spawnSync('xwd', ['-root', '-silent'], { env: { ...process.env, ...env }, maxBuffer: 1e8 }).stdout;
  return {
    env,
    press: (...keys) => void xdo('key', '--delay', '60', ...keys),
    click: (x, y, button = 1) =>
      void xdo('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', String(button)),
    windows: () => xdo('search', '--onlyvisible', '--name', '.*').stdout.trim().split('\n').length,
    async still() {
      let last = picture();
      await until('the screen to be still', async () => {
        await new Promise((resolve) => setTimeout(resolve, 150)); // several frames of whatever moves
        const next = picture();
        const same = next.equals(last);
        last = next;
        return same || undefined;
      });
    },
    picture,
    close: () => void server.kill(),
  };
}
