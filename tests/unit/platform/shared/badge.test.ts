import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { clearCounts, showCount, showProblem } from '../../../../utils/platform/shared/badge';

const texts = new Map<number | undefined, string>();
let isOpen = true;

beforeEach(() => {
  texts.clear();
  isOpen = true;
  // The fake browser has no badge.
  Object.assign(browser.action, {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      if (!isOpen) throw new Error('No tab with id');
      texts.set(tabId, text);
    },
    getBadgeText: async ({ tabId }: { tabId: number }) => texts.get(tabId) ?? '',
  });
});

test('the number of notes stands on the button of its own tab; none is no number', async () => {
  await showCount(5, 12);
  await showCount(6, 0);
  expect([...texts]).toEqual([
    [5, '12'],
    [6, ''],
  ]);
});

test('a tab that was closed meanwhile is no error, nor is a browser without such a button', async () => {
  isOpen = false;
  await showCount(5, 1);
  Object.assign(browser.action, { setBadgeText: undefined });
  await showCount(5, 1);
  expect(texts.size).toBe(0);
});

test('switching on a page that can be read takes the mark of a problem off, and no number', async () => {
  await showProblem(5, true);
  expect(texts.get(5)).toBe('!');
  await showProblem(5, false);
  expect(texts.get(5)).toBe('');
  await showCount(5, 3);
  await showProblem(5, false);
  expect(texts.get(5)).toBe('3');
});

test('the numbers go from every tab at once', async () => {
  await showCount(5, 3);
  await showCount(6, 1);
  vi.spyOn(browser.tabs, 'query').mockResolvedValueOnce([{ id: 5 }, { id: 6 }, {}] as never);
  await clearCounts();
  expect([...texts.values()]).toEqual(['', '']);
});
