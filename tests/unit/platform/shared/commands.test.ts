import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeCommandKeys,
  commandKeys,
  hasCommands,
} from '../../../../utils/platform/shared/commands';

const commands = (more = {}) =>
  Object.assign(browser, {
    commands: {
      getAll: async () => [
        { name: '_execute_action', shortcut: 'Alt+L' },
        { name: 'toggle-sentences-mode', shortcut: 'Alt+Shift+L' },
      ],
      ...more,
    },
  });

beforeEach(() => fakeBrowser.reset());

test('the keys are those of our own command', async () => {
  commands();
  expect(await commandKeys()).toBe('Alt+Shift+L');
});

test('where a browser has no commands there are no keys and nothing to change', async () => {
  Object.assign(browser, { commands: undefined });
  expect(hasCommands()).toBe(false);
  expect(await commandKeys()).toBe('');
});

test('Firefox shows its own page for shortcuts', async () => {
  const openShortcutSettings = vi.fn(async () => {});
  commands({ openShortcutSettings });
  await changeCommandKeys();
  expect(openShortcutSettings).toHaveBeenCalledOnce();
});

test('Chromium opens the address of its own', async () => {
  commands();
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  await changeCommandKeys();
  expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
});
