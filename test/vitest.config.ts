/**
 * Three kinds of test, by the end of their names: `.node.test.ts` needs no page, `.dom.test.ts` runs on a real DOM in the
 * installed Chromium, `.e2e.test.ts` starts a browser with the built extension and presses its button.
 */
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { flags } from './run/flags.mjs';
import { browser, root } from './run/setup.mjs';

/** webextension-polyfill throws outside an extension; in unit tests its place is taken by an extension in memory. */
const alias = { 'webextension-polyfill': fileURLToPath(new URL('run/webextension-stub.ts', import.meta.url)) };

/** Look at pages or pack files, and measure no time: two of these go at once. */
const UNTIMED = ['accessibility', 'direction', 'engines', 'firefox-engines', 'package'].map(
  (name) => `test/e2e/${name}.e2e.test.ts`,
);

// The kinds run one after the other: what is timed in a real browser is not to share its processor with the rest.
const turn = (groupOrder: number) => ({ sequence: { groupOrder } });

export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite',
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: { name: 'node', include: ['test/**/*.node.test.ts', 'test/house.test.ts'], ...turn(0) },
      },
      {
        extends: true,
        resolve: { alias },
        // All is bundled ahead and nothing discovered on the way: a discovery reloads the page in the middle of a test.
        optimizeDeps: {
          noDiscovery: true,
          include: ['@mozilla/readability', 'axe-core', 'fast-check', 'colorjs.io', 'culori/fn', 'dompurify', 'lucide'],
        },
        test: {
          name: 'dom',
          include: ['test/**/*.dom.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // As in the extension's own pages, sound needs no press first.
            provider: playwright({
              launchOptions: {
                executablePath: browser(),
                args: [...flags({}), '--autoplay-policy=no-user-gesture-required'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
          ...turn(1),
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          exclude: UNTIMED,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...turn(2),
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e, untimed',
          include: UNTIMED,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...turn(3),
        },
      },
    ],
  },
});
