import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callPageInjected, extensionOrigin } from '../../../../utils/platform/shared/tabs';

const idle = { ok: true, value: { kind: 'idle' } };
const send = vi.fn<(...args: unknown[]) => Promise<unknown>>();
const inject = vi.fn<(injection: unknown) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  send.mockReset();
  inject.mockReset().mockResolvedValue([]);
  // The fake browser has neither.
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(send as never);
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(inject as never);
});

test('a page where we are already is asked, and gets no second script', async () => {
  send.mockResolvedValue(idle);
  expect(await callPageInjected(3, (page) => page.toggle())).toEqual(idle);
  const call = { lede: 1, service: 'page', method: 'toggle', args: [] };
  expect(send.mock.calls).toMatchObject([[3, call, { frameId: 0 }]]);
  expect(inject).not.toHaveBeenCalled();
});

test('a page where nobody answers gets the script and is asked again', async () => {
  send.mockRejectedValueOnce(new Error('Receiving end does not exist.')).mockResolvedValue(idle);
  expect(await callPageInjected(3, (page) => page.prepare())).toEqual(idle);
  expect(inject).toHaveBeenCalledOnce();
  expect(inject.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 3 } });
});

test('a page that the browser closes to extensions is told apart', async () => {
  send.mockRejectedValue(new Error('Receiving end does not exist.'));
  inject.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  const outcome = await callPageInjected(3, (page) => page.prepare());
  expect(outcome).toMatchObject({ ok: false, error: { code: 'forbidden-page' } });
});

test('a page whose process has not heard of the permission yet is asked again', async () => {
  const withoutPermission = new Error(
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
  );
  send.mockRejectedValueOnce(new Error('Receiving end does not exist.')).mockResolvedValue(idle);
  inject.mockRejectedValueOnce(withoutPermission).mockRejectedValueOnce(withoutPermission);
  expect(await callPageInjected(3, (page) => page.toggle())).toEqual(idle);
  expect(inject).toHaveBeenCalledTimes(3);
});

test('a page that went wrong is not given a second script', async () => {
  const wrong = { ok: false, error: { code: 'internal', detail: '' } };
  send.mockResolvedValue(wrong);
  expect(await callPageInjected(3, (page) => page.prepare())).toEqual(wrong);
  expect(inject).not.toHaveBeenCalled();
});

test.each([
  ['Chromium', 'chrome-extension://random-session-host/', 'chrome-extension://lede-id'],
  ['Firefox', 'moz-extension://1234-uuid/', 'moz-extension://1234-uuid'],
])('in %s the reader’s origin is that of the document that loads', (_browser, url, origin) => {
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue(url as never);
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue('lede-id' as never);
  expect(extensionOrigin()).toBe(origin);
});
