import { afterEach, expect, test, vi } from 'vitest';
import {
  expectHandover,
  handedOver,
  handOver,
} from '../../../../utils/platform/worker/note-handovers';

afterEach(() => void vi.useRealTimers());

test('a tab gets a note once the frame has handed it over, with its caret', async () => {
  expectHandover('note-1');
  const taken = handedOver('note-1');
  const first = await Promise.race([taken, Promise.resolve('not yet')]);
  expect(first).toBe('not yet');
  handOver('note-1', 7);
  expect(await taken).toBe(7);
});

test('one that was handed over before the tab asks is there at once, and once', async () => {
  expectHandover('note-2');
  handOver('note-2', 3);
  expect(await handedOver('note-2')).toBe(3);
  expect(await handedOver('note-2')).toBeNull();
});

test('a note that no frame hands over is not waited for', async () => {
  expect(await handedOver('unheard-of')).toBeNull();
});

test('nor for long where the frame was taken away', async () => {
  vi.useFakeTimers();
  expectHandover('note-3');
  const taken = handedOver('note-3');
  await vi.advanceTimersByTimeAsync(1500);
  expect(await taken).toBeNull();
});
