import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article } from '../../../../utils/contract/article';
import type { ReadingState } from '../../../../utils/contract/reading-state';
import { openingService } from '../../../../utils/platform/worker/opening';
import { keptNote } from '../../../support/components/page-notes';
import { articleOf, readingOf } from '../../../support/sample-article';

const article = articleOf(['One.', 'Two.', 'Three.']);
const caller = { tabId: 1, url: article.url, isPrivate: false, isOwnPage: false, isTopOfTab: true };

function opening(known: ReadingState | null | Promise<null>, isPrivate = false) {
  const lookUp = vi.fn(async () => known);
  const deps = {
    divide: (undivided: unknown) => undivided as Article,
    marksSentences: (lang: string) => lang !== 'th',
    css: () => 'a{}',
  };
  const service = openingService({ lookUp }, deps, { ...caller, isPrivate });
  return { lookUp, prepare: (of: Article = article) => service.prepare(of) };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((name: string) =>
    name === 'interfaceLanguage' ? 'en' : name) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a reader begins with the article, what is known of it and how to show it', async () => {
  await browser.storage.sync.set({ 'settings:comfort': { theme: 'sepia', size: 24 } });
  await browser.storage.sync.set({ 'settings:view': { view: 'focus' } });
  const known = readingOf({ sentence: 1 });
  const prepared = await opening(known).prepare();
  expect(prepared).toMatchObject({ article, known });
  expect(prepared.sight).toMatchObject({
    css: 'a{}',
    view: 'focus',
    data: { theme: 'sepia' },
    properties: { '--size': '24px' },
    keys: { next: ['ArrowDown', 'j', 'ArrowRight'] },
  });
  expect(prepared.sight?.resumed).not.toBeNull();
});

test('who begins is told of no place to go on at', async () => {
  expect((await opening(readingOf({ sentence: 0 })).prepare()).sight?.resumed).toBeNull();
  expect((await opening(null).prepare()).sight?.resumed).toBeNull();
});

test('a Library that does not answer holds no article up, and no place of its is guessed', async () => {
  vi.useFakeTimers();
  const prepared = opening(new Promise(() => {})).prepare();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await prepared).toEqual({ article, known: null, sight: null });
});

test('nor does one that fails', async () => {
  const prepared = opening(Promise.reject(new Error('closed'))).prepare();
  expect(await prepared).toEqual({ article, known: null, sight: null });
});

test('of a private window nothing is looked up', async () => {
  const { lookUp, prepare } = opening(readingOf({ sentence: 1 }), true);
  expect(await prepare()).toMatchObject({ known: null });
  expect(lookUp).not.toHaveBeenCalled();
});

test.each([
  ['beside notes', readingOf({ notes: [keptNote(1)] }), article],
  ['where the text has no marks of sentences', null, { ...article, lang: 'th' }],
  ['where little of the page was taken', null, { ...article, coverage: 0.1 }],
])('there is no first sight %s', async (_where, known, of) => {
  expect((await opening(known).prepare(of)).sight).toBeNull();
});

test('there is none in a face that has to be loaded', async () => {
  await browser.storage.sync.set({ 'settings:comfort': { font: 'dyslexia' } });
  expect((await opening(null).prepare()).sight).toBeNull();
});
