import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageCalls } from '../../../utils/contract/protocol';
import { AppError } from '../../../utils/contract/result';
import { answerCalls } from '../../../utils/platform/shared/messages';

type Listener = (message: unknown, sender: object) => unknown;
let listen: Listener = () => {};
const own = { id: browser.runtime.id };
const toggle = { lede: 1, call: 'page/toggle', ask: {} };

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser gives back undefined for a listener's promise, so the listener is called itself.
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(((listener: Listener) => {
    listen = listener;
  }) as never);
});

function answerWith(toggled: () => never | { kind: 'idle' } | Promise<never>) {
  const handler = vi.fn(toggled);
  const idle = () => ({ kind: 'idle' as const });
  answerCalls<PageCalls>({
    'page/prepare': idle,
    'page/article': () => null,
    'page/toggle': handler,
    'page/read-selection': idle,
    'page/forget-choice': idle,
  });
  return handler;
}

test('a call of ours is answered with its handler’s value', async () => {
  const handler = answerWith(() => ({ kind: 'idle' }));
  expect(await listen(toggle, own)).toEqual({ ok: true, value: { kind: 'idle' } });
  expect(handler).toHaveBeenCalledWith({}, { tabId: null, isPrivate: false });
});

test('the handler learns which tab asks, and whether its window is private', async () => {
  const handler = answerWith(() => ({ kind: 'idle' }));
  await listen(toggle, { ...own, tab: { id: 7, incognito: true } });
  expect(handler).toHaveBeenCalledWith({}, { tabId: 7, isPrivate: true });
});

test.each([
  ['another extension', toggle, { id: 'someone-else' }],
  ['a web page', toggle, { url: 'https://evil.example/' }],
  ['us, but by a name nobody answers', { ...toggle, call: 'page/explode' }, own],
  ['us, but by a name every object has', { ...toggle, call: 'constructor' }, own],
  ['us, but not in an envelope', { call: 'page/toggle' }, own],
  ['us, but empty', null, own],
])('a message from %s is left to others', (_who, message, sender) => {
  const handler = answerWith(() => ({ kind: 'idle' }));
  // Not even a promise: that would keep another listener from answering.
  expect(listen(message, sender)).toBeUndefined();
  expect(handler).not.toHaveBeenCalled();
});

test('a refusal crosses as its code', async () => {
  answerWith(() => {
    throw new AppError('private-window', 'nothing is kept');
  });
  expect(await listen(toggle, own)).toEqual({
    ok: false,
    error: { code: 'private-window', detail: 'AppError: nothing is kept' },
  });
});

test('any other error crosses as a bug of ours, with its words for the report', async () => {
  answerWith(() => Promise.reject(new TypeError('x is undefined')));
  expect(await listen(toggle, own)).toEqual({
    ok: false,
    error: { code: 'internal', detail: 'TypeError: x is undefined' },
  });
});
