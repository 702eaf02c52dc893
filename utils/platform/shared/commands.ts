import { browser } from 'wxt/browser';

/** The keyboard command, as the manifest names it. */
export const TOGGLE_COMMAND = 'toggle-sentences-mode';

/** Firefox for Android has no keyboard commands. */
export const hasCommands = (): boolean => browser.commands !== undefined;

/** The keys of the command that switches Sentences Mode, as the browser shows them; '' for none. */
export async function commandKeys(): Promise<string> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.find((command) => command.name === TOGGLE_COMMAND)?.shortcut ?? '';
}

/** Firefox's own way to the page that Chromium has an address for. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Shows where the browser lets the reader change those keys. */
export async function changeCommandKeys(): Promise<void> {
  const commands = browser.commands as ShortcutSettings;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
