import { beforeEach, expect, test, vi } from 'vitest';
import { watchAddress } from '../../../utils/page/navigation';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A page's window: with the Navigation API where browsers have it, or with timers alone. */
function windowAt(href: string, hasNavigation: boolean) {
  const location = { href };
  const navigation = new EventTarget();
  const timers = { setInterval, clearInterval };
  const window = { location, ...timers, ...(hasNavigation ? { navigation } : {}) };
  const moveTo = (next: string) => {
    location.href = next;
    navigation.dispatchEvent(new Event('currententrychange'));
    vi.advanceTimersByTime(1000);
  };
  return { window: window as unknown as Window, moveTo };
}

test.each([
  ['with the Navigation API', true],
  ['without it', false],
])('%s, each new address is told once, until it is no longer wanted', (_how, hasNavigation) => {
  const { window, moveTo } = windowAt('https://a.example/1', hasNavigation);
  const wanted = new AbortController();
  const told: string[] = [];
  watchAddress(window, (url) => told.push(url), wanted.signal);

  moveTo('https://a.example/1');
  moveTo('https://a.example/2');
  moveTo('https://a.example/2');
  moveTo('https://a.example/3');
  wanted.abort();
  moveTo('https://a.example/4');

  expect(told).toEqual(['https://a.example/2', 'https://a.example/3']);
  expect(vi.getTimerCount()).toBe(0);
});
