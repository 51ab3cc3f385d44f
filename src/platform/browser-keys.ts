/** The keys that work on every page: the browser keeps them, and may have given none where another extension has them. */
import { browser } from './browser.ts';

/** What there are keys for, as the manifest names it. */
export const BROWSER_COMMANDS = ['_execute_action', 'aloud'] as const;
export type BrowserCommand = (typeof BROWSER_COMMANDS)[number];

/** @returns each command's key as the browser writes it, e.g. "Alt+Shift+L"; '' for none */
export async function browserKeys(): Promise<Readonly<Record<BrowserCommand, string>>> {
  const all = await browser.commands.getAll();
  const keyOf = (command: BrowserCommand) => all.find(({ name }) => name === command)?.shortcut ?? '';
  return { _execute_action: keyOf('_execute_action'), aloud: keyOf('aloud') };
}

interface Settings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's own page for these keys. Chromium's relatives lead from chrome: to their own name for it. */
export async function openKeySettings(): Promise<void> {
  const commands: Settings = browser.commands;
  if (commands.openShortcutSettings) return commands.openShortcutSettings(); // Firefox 137
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
