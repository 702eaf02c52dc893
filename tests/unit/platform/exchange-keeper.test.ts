import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exchangeKeeper } from '../../../utils/platform/exchange-keeper';
import type { Envelope } from '../../../utils/platform/protocol';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('the worker is kept awake while it brings a file in, and no longer', async () => {
  const calls: string[] = [];
  let finish = () => {};
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: Envelope) => {
    calls.push(message.call);
    if (message.call === 'exchange/apply')
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    return { ok: true, value: undefined };
  }) as never);
  const applied = exchangeKeeper.apply('i1', 1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls.filter((call) => call === 'exchange/stay-awake')).toHaveLength(12);
  finish();
  expect(await applied).toMatchObject({ ok: true });
  calls.length = 0;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toEqual([]);
});
