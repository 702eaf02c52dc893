import { beforeEach, expect, test, vi } from 'vitest';
import {
  article,
  type FakeFrame,
  fakeFrames,
  overlays,
  sessionOn,
  settle,
} from '../../support/page/session';
import { readingOf } from '../../support/sample-article';

let frames: FakeFrame[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.documentElement.innerHTML = '<head></head><body></body>';
  frames = fakeFrames();
  return () => vi.useRealTimers();
});

async function show(opened: Promise<unknown>): Promise<FakeFrame> {
  await settle();
  const frame = frames.at(-1);
  if (!frame) throw new Error('no frame was made');
  await frame.load();
  await frame.say('rendered');
  await opened;
  return frame;
}

test('while the popup is open, what was prepared waits, however long', async () => {
  const { session } = sessionOn();
  void session.prepare();
  await settle();
  session.popupOpened();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(overlays()).toHaveLength(1);
});

test('when the popup closes, a reader that nobody asked to see is taken away', async () => {
  const { session } = sessionOn();
  void session.prepare();
  await settle();
  const closed = session.popupOpened();
  closed();
  expect(overlays()).toEqual([]);
});

test('a popup that closes while the page is still being read leaves nothing behind', async () => {
  const { session } = sessionOn();
  void session.prepare();
  session.popupOpened()();
  await vi.advanceTimersByTimeAsync(5000);
  expect(overlays()).toEqual([]);
});

test('a popup that closes before it could say that it was open leaves nothing behind', async () => {
  const { session } = sessionOn();
  void session.prepare();
  await vi.advanceTimersByTimeAsync(5000);
  expect(overlays()).toEqual([]);
});

test('what one popup had prepared stays as long as another is open', async () => {
  const { session } = sessionOn();
  void session.prepare();
  await settle();
  const closed = session.popupOpened();
  session.popupOpened();
  closed();
  expect(overlays()).toHaveLength(1);
});

test('a popup that closes late does not take away what the next one was told of', async () => {
  const { session } = sessionOn();
  void session.prepare();
  await settle();
  const firstClosed = session.popupOpened();
  void session.prepare();
  await settle();
  firstClosed();
  expect(session.article()).toEqual(article);
  const secondClosed = session.popupOpened();
  secondClosed();
  expect(overlays()).toEqual([]);
});

test('when the popup closes, a reader on the screen stays', async () => {
  const { session } = sessionOn();
  void session.prepare();
  await settle();
  const closed = session.popupOpened();
  await show(session.toggle());
  closed();
  await vi.advanceTimersByTimeAsync(5000);
  expect(overlays()).toHaveLength(1);
});

test('the reader is told with the article where to go on', async () => {
  const { session, page } = sessionOn();
  const known = readingOf({ sentence: 1 });
  page.known = known;
  const frame = await show(session.toggle());
  expect(frame.known).toEqual([known]);
});

test('the popup gets the article for a note on it, prepared or open, and none where there is none', async () => {
  const { session } = sessionOn();
  expect(session.article()).toBeNull();
  void session.prepare();
  await settle();
  expect(session.article()).toEqual(article);
  await show(session.toggle());
  expect(session.article()).toEqual(article);
});
