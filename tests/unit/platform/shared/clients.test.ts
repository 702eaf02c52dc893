import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { workerClient } from '../../../../utils/platform/shared/clients';

const send = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as never);
  send.mockReset();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

/** Asks the worker and lets all the waiting between tries pass. */
async function ask() {
  const outcome = workerClient('library').deleteNote('n1');
  await vi.advanceTimersByTimeAsync(10_000);
  return outcome;
}

test('a call travels by the names of service and method, and brings the answer back', async () => {
  send.mockResolvedValue({ ok: true, value: null });
  expect(await ask()).toEqual({ ok: true, value: null });
  const call = {
    lede: 1,
    service: 'library',
    method: 'deleteNote',
    args: ['n1'],
    isPrivate: false,
  };
  expect(send.mock.calls).toEqual([[call]]);
});

test.each([
  ['was killed while it answered', 'message channel closed before a response was received'],
  ['is not running', 'Could not establish connection. Receiving end does not exist.'],
  ['went to sleep', 'Promised response from onMessage listener went out of scope'],
])('a worker that %s is asked again, in the same words', async (_how, message) => {
  send.mockRejectedValueOnce(new Error(message)).mockResolvedValue({ ok: true, value: 'saved' });
  expect(await ask()).toEqual({ ok: true, value: 'saved' });
  const [first, second] = send.mock.calls;
  expect(send).toHaveBeenCalledTimes(2);
  expect(second).toEqual(first);
});

test('no answer at all counts as unreachable too', async () => {
  send.mockResolvedValueOnce(undefined).mockResolvedValue({ ok: true, value: 'saved' });
  expect(await ask()).toEqual({ ok: true, value: 'saved' });
});

test('a worker that never answers is asked a few times and then given up as unreachable', async () => {
  send.mockRejectedValue(new Error('Could not establish connection.'));
  expect(await ask()).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  expect(send.mock.calls.length).toBeGreaterThan(2);
  expect(send.mock.calls.length).toBeLessThan(10);
});

test('a refusal is an answer: the worker is not asked again', async () => {
  const refused = { ok: false, error: { code: 'storage-full', detail: '' } };
  send.mockResolvedValue(refused);
  expect(await ask()).toEqual(refused);
  expect(send).toHaveBeenCalledOnce();
});

test('after an update of the extension the call fails at once, without being sent', async () => {
  const id = vi.spyOn(browser.runtime, 'id', 'get');
  id.mockReturnValue(undefined as never);
  const outcome = await workerClient('library').deleteNote('n1');
  expect(outcome).toMatchObject({ ok: false, error: { code: 'extension-reloaded' } });
  expect(send).not.toHaveBeenCalled();
});

test('in Firefox the dead extension’s API throws when it is touched, which is the same failure', async () => {
  const dead = () => {
    throw new TypeError("can't access dead object");
  };
  vi.spyOn(browser.runtime, 'id', 'get').mockImplementation(dead);
  const living = Object.getOwnPropertyDescriptor(browser, 'extension');
  Object.defineProperty(browser, 'extension', { get: dead, configurable: true });
  onTestFinished(() => {
    if (living) Object.defineProperty(browser, 'extension', living);
  });
  expect(await ask()).toMatchObject({ ok: false, error: { code: 'extension-reloaded' } });
  expect(send).not.toHaveBeenCalled();
});

test('an update in the middle of the call is told apart from a worker that is away', async () => {
  send.mockRejectedValue(new Error('Extension context invalidated.'));
  expect(await ask()).toMatchObject({ ok: false, error: { code: 'extension-reloaded' } });
  expect(send).toHaveBeenCalledOnce();
});

test('a client can be handed on by a promise: it is no promise itself', async () => {
  const library = await Promise.resolve(workerClient('library'));
  send.mockResolvedValue({ ok: true, value: 0 });
  expect(send).not.toHaveBeenCalled();
  expect(library.usage).toBeTypeOf('function');
});
