import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PageGlance, watchForArticles } from '../../../utils/page/article-watch';

let seen: PageGlance = { isArticle: true, text: 'one' };
let at = '';
let move: () => void = () => {};
let isActive: boolean | undefined = true;
const found: string[] = [];
let ending = new AbortController();

const window = {
  get location() {
    return { href: at };
  },
  get navigator() {
    return { userActivation: isActive === undefined ? undefined : { isActive } };
  },
  navigation: {
    addEventListener: (_type: string, listener: () => void) => {
      move = listener;
    },
  },
} as unknown as Window;

function watch(): void {
  const identity = (url: string) => url.replace(/[?#].*/, '');
  watchForArticles(window, { look: () => seen, identity }, (url) => found.push(url), ending.signal);
}
function goTo(url: string): void {
  at = url;
  move();
}

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  found.length = 0;
  at = '/one';
  isActive = true;
  seen = { isArticle: true, text: 'one' };
});
afterEach(() => vi.useRealTimers());

test('an article that was loaded is told once', async () => {
  watch();
  await vi.runAllTimersAsync();
  expect(found).toEqual(['/one']);
});

test('a page that builds itself is looked at again', async () => {
  seen = { isArticle: false, text: '' };
  watch();
  await vi.advanceTimersByTimeAsync(1000);
  seen = { isArticle: true, text: 'late' };
  await vi.runAllTimersAsync();
  expect(found).toEqual(['/one']);
});

test('a front page is told never', async () => {
  seen = { isArticle: false, text: 'front' };
  watch();
  await vi.runAllTimersAsync();
  expect(found).toEqual([]);
});

test('another article on a single-page site is told once it is on the screen', async () => {
  watch();
  await vi.runAllTimersAsync();
  goTo('/two');
  await vi.advanceTimersByTimeAsync(450);
  expect(found).toEqual(['/one']);
  seen = { isArticle: true, text: 'two' };
  await vi.runAllTimersAsync();
  expect(found).toEqual(['/one', '/two']);
});

test('the same article under another address is not told again', async () => {
  watch();
  await vi.runAllTimersAsync();
  goTo('/one?from=letter#part-2');
  await vi.runAllTimersAsync();
  expect(found).toEqual(['/one']);
});

test('an address that changes while one scrolls opens nothing', async () => {
  watch();
  await vi.runAllTimersAsync();
  isActive = false;
  seen = { isArticle: true, text: 'next on an endless page' };
  goTo('/two');
  await vi.runAllTimersAsync();
  expect(found).toEqual(['/one']);
});

test('who goes on at once gets the last article alone', async () => {
  watch();
  await vi.runAllTimersAsync();
  goTo('/two');
  await vi.advanceTimersByTimeAsync(100);
  goTo('/three');
  seen = { isArticle: true, text: 'three' };
  await vi.runAllTimersAsync();
  expect(found).toEqual(['/one', '/three']);
});

test('nothing is looked at after the end', async () => {
  watch();
  ending.abort();
  await vi.runAllTimersAsync();
  expect(found).toEqual([]);
});
