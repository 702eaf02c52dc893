import { beforeEach, expect, test, vi } from 'vitest';
import {
  article,
  type FakeFrame,
  fakeFrames,
  overlays,
  sessionOn,
  settle,
} from '../../support/page/session';

let frames: FakeFrame[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.documentElement.innerHTML = '<head></head><body></body>';
  frames = fakeFrames();
  return () => vi.useRealTimers();
});

/** A promise's value, once all that waits for no clock has happened. */
async function soon<T>(promise: Promise<T>): Promise<T> {
  await settle();
  return promise;
}

/** Switches Sentences Mode on and plays a reader that shows the article. */
async function open(session: ReturnType<typeof sessionOn>['session']) {
  const opened = session.toggle();
  await settle();
  const frame = frames.at(-1);
  if (!frame) throw new Error('no frame was made');
  await frame.load();
  await frame.say('rendered');
  return { frame, state: await opened };
}

const shown = { kind: 'reading', title: article.title, sentenceCount: 2 };

test('the article is taken out and the reader loaded, unseen, before the switch is touched', async () => {
  const { session, page } = sessionOn();
  expect(await soon(session.prepare())).toMatchObject({ ...shown, kind: 'prepared' });
  await frames[0]?.load();
  expect(frames[0]?.heard).toEqual(['article']);
  expect(page.extract).toHaveBeenCalledOnce();
});

test('the switch shows the reader that was prepared, without reading the page again', async () => {
  const { session, page } = sessionOn();
  await soon(session.prepare());
  const { frame, state } = await open(session);
  expect(state).toMatchObject(shown);
  await settle();
  expect(frame.heard).toEqual(['article', 'shown']);
  expect(frames).toHaveLength(1);
  expect(page.extract).toHaveBeenCalledOnce();
});

test('the door is handed to the reader’s own origin alone, with the key', async () => {
  const { session } = sessionOn();
  const { frame } = await open(session);
  const message = { ledeFramePort: 'key 1' };
  expect(frame.posted).toEqual([{ message, origin: 'chrome-extension://lede' }]);
});

test('pressing the switch twice at once opens one reader', async () => {
  const { session } = sessionOn();
  void session.toggle();
  const { state } = await open(session);
  expect(state).toMatchObject(shown);
  expect(overlays()).toHaveLength(1);
});

test('the switch closes the reader once it has saved what was unsaved', async () => {
  const { session } = sessionOn();
  const { frame } = await open(session);
  const closed = session.toggle();
  await settle();
  expect(frame.heard).toContain('closing');
  expect(overlays()).toHaveLength(1);
  await frame.say('leave');
  expect(await closed).toEqual({ kind: 'idle' });
  expect(overlays()).toEqual([]);
});

test('a reader that could not save stays on the screen', async () => {
  const { session } = sessionOn();
  const { frame } = await open(session);
  const closed = session.toggle();
  await settle();
  await frame.say('stay');
  expect(await closed).toMatchObject({ kind: 'reading' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(overlays()).toHaveLength(1);
});

test('asked twice to close before it has answered, a reader that could not save stays too', async () => {
  const { session } = sessionOn();
  const { frame } = await open(session);
  void session.toggle();
  void session.toggle();
  await settle();
  expect(frame.heard.filter((kind) => kind === 'closing')).toHaveLength(1);
  await frame.say('stay');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(overlays()).toHaveLength(1);
});

test('a frame that does not answer is taken away', async () => {
  const { session } = sessionOn();
  await open(session);
  const closed = session.toggle();
  await vi.advanceTimersByTimeAsync(4000);
  expect(await closed).toEqual({ kind: 'idle' });
  expect(overlays()).toEqual([]);
});

test('the reader’s own close button takes the overlay away', async () => {
  const { session } = sessionOn();
  const { frame } = await open(session);
  await frame.say('leave');
  expect(overlays()).toEqual([]);
});

test.each([
  ['loads', async () => {}],
  ['answers', (frame: FakeFrame) => frame.loadRefusal()],
  ['shows the article', (frame: FakeFrame) => frame.load()],
])('a frame that never %s gives way to a tab', async (_what, until) => {
  const { session, page } = sessionOn();
  const opened = session.toggle();
  await settle();
  const [frame] = frames;
  if (!frame) throw new Error('no frame was made');
  await until(frame);
  await vi.advanceTimersByTimeAsync(6000);
  expect(await opened).toEqual({ kind: 'idle' });
  expect(page.openedInTab).toHaveBeenCalledExactlyOnceWith(article, undefined);
  expect(overlays()).toEqual([]);
});

test('a frame that is slow on a busy machine, and shows that it works, is waited for', async () => {
  const { session, page } = sessionOn();
  const opened = session.toggle();
  await vi.advanceTimersByTimeAsync(5500);
  await frames[0]?.loadRefusal();
  await vi.advanceTimersByTimeAsync(2500);
  await frames[0]?.say('received');
  await vi.advanceTimersByTimeAsync(5500);
  await frames[0]?.say('rendered');
  expect(await opened).toMatchObject(shown);
  expect(page.openedInTab).not.toHaveBeenCalled();
});

test('where no frame works and nothing can be kept for a tab, that is said, then and in the popup', async () => {
  const { session, page } = sessionOn();
  const error = { code: 'private-window', detail: '' } as const;
  page.openedInTab.mockResolvedValue({ ok: false, error });
  const opened = session.toggle();
  await vi.advanceTimersByTimeAsync(6000);
  const blocked = { kind: 'blocked', code: 'private-window' };
  expect(await opened).toEqual(blocked);
  expect(overlays()).toEqual([]);
  expect(await session.prepare()).toEqual(blocked);
  expect(await soon(session.prepare())).toMatchObject({ kind: 'prepared' });
});

test('a frame that the page’s style keeps without size gives way to a tab', async () => {
  const { session, page } = sessionOn();
  await soon(session.prepare());
  const [frame] = frames;
  if (frame) frame.element.getBoundingClientRect = () => new DOMRect();
  await open(session);
  expect(page.openedInTab).toHaveBeenCalledOnce();
  expect(overlays()).toEqual([]);
});

test('in an image, a feed or another document without text nothing is mounted, and that is said', async () => {
  vi.spyOn(Object.getPrototypeOf(document), 'contentType', 'get').mockReturnValue('image/svg+xml');
  const { session, page } = sessionOn();
  const notHtml = { kind: 'problem', problem: 'not-html' };
  expect(await soon(session.prepare())).toEqual(notHtml);
  expect(await soon(session.toggle())).toEqual(notHtml);
  expect(overlays()).toEqual([]);
  expect(page.extract).not.toHaveBeenCalled();
});
