import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForCommandsAndMenus } from '../../../../utils/platform/worker/commands-and-menus';

type Listener = (...args: unknown[]) => void;
const onCommand = vi.fn<(listener: Listener) => void>();
const onClicked = vi.fn<(listener: Listener) => void>();
const answer = vi.fn<() => Promise<unknown>>();
const asked: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  for (const mock of [onCommand, onClicked, answer]) mock.mockReset();
  asked.length = 0;
  // What the fake browser does not have is played here.
  Object.assign(browser, {
    commands: { onCommand: { addListener: onCommand } },
    contextMenus: { onClicked: { addListener: onClicked } },
  });
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(((id: number, message: object) => {
    asked.push([id, 'method' in message && message.method]);
    return answer();
  }) as never);
});

function badge() {
  const setBadgeText = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
  const openPopup = vi.fn().mockRejectedValue(new Error('needs a gesture'));
  Object.assign(browser.action, { openPopup, getBadgeText: async () => '' });
  return { setBadgeText, openPopup };
}

const listenerOf = (add: typeof onCommand): Listener => add.mock.calls[0]?.[0] ?? (() => {});

test('the keyboard command switches Sentences Mode in the tab one looks at', async () => {
  answer.mockResolvedValue({ ok: true, value: { kind: 'reading' } });
  const { setBadgeText } = badge();
  listenForCommandsAndMenus();
  listenerOf(onCommand)('toggle-sentences-mode');
  await vi.waitFor(() => expect(asked).toEqual([[5, 'toggle']]));
  listenerOf(onCommand)('some-other-command');
  expect(asked).toHaveLength(1);
  // What stands on the button stays: it may be the number of notes.
  expect(setBadgeText).not.toHaveBeenCalled();
});

test('the keyboard command switches the tab in which it was pressed, whatever is in front since', async () => {
  answer.mockResolvedValue({ ok: true, value: { kind: 'reading' } });
  badge();
  listenForCommandsAndMenus();
  listenerOf(onCommand)('toggle-sentences-mode', { id: 7 });
  await vi.waitFor(() => expect(asked).toEqual([[7, 'toggle']]));
});

test('the context menu reads the selection in its own tab', async () => {
  answer.mockResolvedValue({ ok: true, value: { kind: 'reading' } });
  listenForCommandsAndMenus();
  listenerOf(onClicked)({ menuItemId: 'read-selection' }, { id: 8 });
  listenerOf(onClicked)({ menuItemId: 'toggle' }, { id: 9 });
  listenerOf(onClicked)({ menuItemId: 'toggle' }, undefined);
  await vi.waitFor(() =>
    expect(asked).toEqual([
      [8, 'readSelection'],
      [9, 'toggle'],
    ]),
  );
});

test('a page that cannot be read is marked on the button, and the popup says why where it may open', async () => {
  answer.mockResolvedValue({ ok: true, value: { kind: 'problem', problem: 'no-article' } });
  const { setBadgeText, openPopup } = badge();
  listenForCommandsAndMenus();
  listenerOf(onCommand)('toggle-sentences-mode');
  await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
  expect(setBadgeText).toHaveBeenCalledWith({ tabId: 5, text: '!' });
});

test('a page that was left before it answered gets no second script, no mark, and no popup opens', async () => {
  answer.mockRejectedValue(new Error('The message port closed before a response was received.'));
  const { setBadgeText, openPopup } = badge();
  const inject = vi.fn(async () => []);
  Object.assign(browser, { scripting: { executeScript: inject } });
  listenForCommandsAndMenus();
  listenerOf(onCommand)('toggle-sentences-mode');
  await vi.waitFor(() => expect(asked).toEqual([[5, 'toggle']]));
  await new Promise((resolve) => setTimeout(resolve));
  for (const act of [inject, setBadgeText, openPopup]) expect(act).not.toHaveBeenCalled();
});

test('on Firefox for Android, which has neither commands nor menus, nothing breaks', () => {
  Object.assign(browser, { commands: undefined, contextMenus: undefined });
  expect(listenForCommandsAndMenus).not.toThrow();
});
