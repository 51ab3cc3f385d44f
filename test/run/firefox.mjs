/**
 * A real Firefox with the extension in it, headless and without a driver. `click()` presses the toolbar button, which opens
 * the real popup and grants activeTab. The same verbs as chromium.mjs, where there are the same things.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from './marionette.mjs';
import { firefox as find } from './setup.mjs';
import { openSink } from './sink.mjs';
import { until } from './until.mjs';

/** What makes a first start quiet, and the extension's address known beforehand. */
const UUID = '11111111-2222-4333-8444-555555555555';
const QUIET = {
  'marionette.port': 0, // any that is free
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,x',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
};

/**
 * @typedef {object} Firefox
 * @property {(url: string) => Promise<void>} go takes the first tab to an address
 * @property {() => Promise<void>} click presses the toolbar button
 * @property {() => Promise<boolean>} popup whether the popup is open
 * @property {() => Promise<void>} closePopup
 * @property {(expression: string) => Promise<any>} ask evaluates in the popup
 * @property {(expression: string) => Promise<any>} askBackground evaluates in the event page, which must be awake
 * @property {(what: string, expression: string, ms?: number) => Promise<any>} see waits until something in the popup is true
 * @property {(key: string) => Promise<void>} press presses a key in the popup
 * @property {(selector: string) => Promise<void>} push clicks an element of the popup
 * @property {() => Promise<void>} trigger presses the toolbar button where it may open no popup
 * @property {(expression: string) => Promise<any>} askPanel evaluates in the sidebar
 * @property {() => Promise<void>} closePanel closes the sidebar
 * @property {(key: string) => Promise<void>} shortcut presses Alt+Shift and a letter in the page in front, as the keyboard does
 * @property {(url: string) => Promise<string>} tab waits for a tab whose address holds this
 * @property {() => Promise<void>} closeTab closes the tab in front
 * @property {(expression: string) => Promise<any>} askTab evaluates in the tab in front
 * @property {(body: string, ...args: unknown[]) => Promise<any>} inBrowser runs in the browser's own window, where `args` is what is given
 * @property {() => Promise<Buffer>} picture of the popup, PNG
 * @property {() => Promise<void>} leaveWelcome closes what opens at the installation, as its reader does
 * @property {() => Promise<string[]>} console what the browser has noted
 * @property {() => Promise<string>} version
 * @property {() => Promise<void>} close
 */

/**
 * @param {{extension: string, testVoices?: boolean}} options `extension`: a folder of a build, or a packed one; `testVoices`:
 *   voices of Firefox's own tests, which begin and end at once and make no sound
 * @returns {Promise<Firefox>}
 */
export async function launch({ extension, testVoices = false }) {
  const profile = mkdtempSync(join(tmpdir(), 'lectern-firefox-'));
  const manifest = JSON.parse(readFileSync(new URL('../../dist/firefox/manifest.json', import.meta.url), 'utf8'));
  const id = manifest.browser_specific_settings.gecko.id;
  const prefs = {
    ...QUIET,
    'media.webspeech.synth.test': testVoices,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const flags = ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'];
  const sink = await openSink();
  const program = spawn(find(), [...flags, 'about:blank'], {
    stdio: 'ignore',
    env: { ...process.env, ...sink?.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const file = join(profile, 'MarionetteActivePort');
  const port = await until(
    'Firefox',
    async () => (existsSync(file) && Number(readFileSync(file, 'utf8'))) || undefined,
    60_000,
  );
  const marionette = await connect(port);
  await marionette.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  await marionette.ask('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 30_000 });
  await marionette.ask('Addon:Install', { path: extension, temporary: true });
  const driven = drive(marionette, id, async () => {
    await marionette.ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    marionette.close();
    await new Promise((resolve) => {
      if (program.exitCode !== null) return resolve(undefined);
      program.once('exit', resolve);
      program.kill();
    });
    sink?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  await driven.leaveWelcome();
  return driven;
}

/**
 * @param {import('./marionette.mjs').Marionette} marionette
 * @param {string} id the extension's
 * @param {() => Promise<void>} close
 * @returns {Firefox}
 */
function drive(marionette, id, close) {
  /** Runs in the browser's own window. @param {string} body @param {unknown[]} args @returns {Promise<any>} */
  const inBrowser = async (body, ...args) => {
    await marionette.ask('Marionette:SetContext', { value: 'chrome' });
    const script = `const done = arguments[arguments.length - 1], args = Array.from(arguments).slice(0, -1);
      (async () => { ${body} })().then((value) => done([true, value]), (error) => done([false, String(error)]));`;
    const { value } = await marionette.ask('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      newSandbox: true,
      sandbox: 'system',
    });
    if (!value[0]) throw new Error(value[1]);
    return value[1];
  };
  const BUTTON = `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const button = ExtensionParent.apiManager.global.browserActionFor(extension);`;
  const POPUP = `const frame = document.querySelector('browser.webextension-popup-browser');`;
  const PANEL = `const frame = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');`;
  const TAB = 'const frame = gBrowser.selectedBrowser;';
  const BACKGROUND = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const frame = [...extension.views].find((view) => view.viewType === 'background')?.xulBrowser;`;
  /** Evaluates in a frame, in its own world. @param {string} pick @param {string} expression */
  const inFrame = (pick, expression) =>
    inBrowser(
      `${pick}
      if (!frame) throw new Error('There is no such page.');
      const { messageManager } = frame, name = 'lectern-' + Math.random();
      const code = '(async () => { let answer; try { const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });'
        + 'answer = [true, await Cu.evalInSandbox(' + JSON.stringify('(async () => (' + args[0] + '))()') + ', sandbox)]; }'
        + 'catch (error) { answer = [false, String(error)]; } sendAsyncMessage(' + JSON.stringify(name) + ', answer); })()';
      const [fine, value] = await new Promise((resolve) => {
        messageManager.addMessageListener(name, ({ data }) => resolve(data));
        messageManager.loadFrameScript('data:,' + encodeURIComponent(code), false);
      });
      if (!fine) throw new Error(value);
      return value;`,
      expression,
    );
  const popup = () => inBrowser(`${POPUP} return Boolean(frame && frame.closest('panel')?.state === 'open');`);
  const ask = (/** @type {string} */ expression) => inFrame(POPUP, expression);
  /** @type {Firefox['see']} */
  const see = (what, expression, ms = 15_000) =>
    until(what, async () => (await ask(expression).catch(() => undefined)) || undefined, ms);
  return {
    async go(url) {
      await marionette.ask('Marionette:SetContext', { value: 'content' });
      await marionette.ask('WebDriver:Navigate', { url });
    },
    async click() {
      await until('the popup to be gone', async () => ((await popup()) ? undefined : true));
      await inBrowser(`${BUTTON} await button.triggerAction(window);`);
      await until('the popup', async () => ((await popup()) ? true : undefined));
    },
    inBrowser,
    trigger: () => inBrowser(`${BUTTON} await button.triggerAction(window);`),
    askPanel: (expression) => inFrame(PANEL, expression),
    closePanel: () => inBrowser('SidebarController.hide();'),
    shortcut: (key) =>
      inBrowser(
        `gBrowser.selectedBrowser.focus();
        const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        input.beginInputTransactionForTests(window, () => true);
        const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], [args[0].toUpperCase(), 'Key' + args[0].toUpperCase(), args[0].toUpperCase().charCodeAt(0)]]
          .map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
        for (const key of keys) input.keydown(key);
        for (const key of keys.reverse()) input.keyup(key);`,
        key,
      ),
    popup,
    async closePopup() {
      await inBrowser(`${POPUP} frame?.closest('panel')?.hidePopup();`);
      await until('the popup to be gone', async () => ((await popup()) ? undefined : true));
    },
    ask,
    askBackground: (expression) => inFrame(BACKGROUND, expression),
    see,
    async press(key) {
      // A sign stands on another key in each language: it goes without one.
      const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key.length === 1 ? '' : key;
      await inBrowser(
        `${POPUP} frame.focus();
        const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        input.beginInputTransactionForTests(window, () => true);
        const event = new KeyboardEvent('', { key: args[0], code: args[1] });
        input.keydown(event); input.keyup(event);`,
        key,
        code,
      );
    },
    async push(selector) {
      await see(selector, `document.querySelector(${JSON.stringify(selector)}) !== null`);
      await ask(`document.querySelector(${JSON.stringify(selector)}).click()`);
    },
    tab: (url) =>
      until(`a tab with ${url}`, () =>
        inBrowser(
          'return gBrowser.selectedBrowser.currentURI.spec.includes(args[0]) ? gBrowser.selectedBrowser.currentURI.spec : undefined;',
          url,
        ).then((found) => found ?? undefined),
      ),
    closeTab: () => inBrowser('gBrowser.removeTab(gBrowser.selectedTab);'),
    askTab: (expression) => inFrame(TAB, expression),
    async picture() {
      const data = await inBrowser(`${POPUP}
        const bitmap = await frame.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, frame.clientWidth, frame.clientHeight), 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];`);
      return Buffer.from(data, 'base64');
    },
    async leaveWelcome() {
      await until('the welcome', () =>
        inBrowser(`const tab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
          if (tab) gBrowser.removeTab(tab);
          return tab ? true : undefined;`).then((gone) => gone ?? undefined),
      );
    },
    console: () => inBrowser('return Services.console.getMessageArray().map(String);'),
    version: () => inBrowser('return Services.appinfo.version;'),
    close,
  };
}
