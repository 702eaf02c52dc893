import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { guardReader } from '../../../../utils/page/guard/guard';
import type { OpenReader } from '../../../../utils/page/open-reader';
import type { ToReader, Writing } from '../../../../utils/page/overlay/frame-port';

/** Milliseconds in which a guard has looked several times. */
const SOME_LOOKS_MS = 1500;
const LOOK_MS = 300;

/** A reader over the page, as the guard finds it; happy-dom has no layout and no top layer. */
function guarded() {
  const host = document.createElement('div');
  const dialog = document.createElement('dialog');
  const frame = document.createElement('div') as unknown as HTMLIFrameElement;
  frame.tabIndex = -1;
  frame.style.visibility = 'visible';
  dialog.append(frame);
  host.attachShadow({ mode: 'closed' }).append(dialog);
  document.documentElement.append(host);
  const page = { isSeen: true, isLaidOut: true, above: [] as Element[] };
  Object.assign(frame, {
    checkVisibility: () => page.isLaidOut,
    getBoundingClientRect: () => new DOMRect(0, 0, window.innerWidth, window.innerHeight),
  });
  document.elementFromPoint = () => (page.isSeen ? host : null);
  onTestFinished(() => void Reflect.deleteProperty(document, 'elementFromPoint'));
  vi.spyOn(document, 'querySelectorAll').mockImplementation(
    (() => page.above) as unknown as typeof document.querySelectorAll,
  );
  vi.spyOn(document.documentElement, 'matches').mockReturnValue(false);
  dialog.showModal();
  const heard: ToReader[] = [];
  const ended = new AbortController();
  const reader = {
    overlay: {
      frame,
      focus: { isMoving: false },
      show: () => true,
      remove: () => {},
    },
    ended,
    link: { tell: (message: ToReader) => heard.push(message), close: () => {} },
    writing: null as Writing | null,
  } as unknown as OpenReader;
  const onLost = vi.fn(() => ended.abort());
  const guard = () =>
    guardReader(reader, window, {
      shadowRootOf: (element) => element.shadowRoot,
      doesFilterReach: false,
      onLost,
    });
  guard();
  const fights = () => heard.flatMap((m) => (m.kind === 'fought' ? [[m.how, m.isOver]] : []));
  return { host, frame, dialog, page, heard, reader, onLost, fights, ended, guard };
}

/** An element in the top layer, as far as can be asked. */
function popover(): Element {
  const element = document.createElement('div');
  vi.spyOn(element, 'matches').mockReturnValue(true);
  document.body.append(element);
  return element;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  document.documentElement.innerHTML = '<head></head><body></body>';
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

test('a page that leaves the reader alone is not blamed', () => {
  const { heard, ended } = guarded();
  window.dispatchEvent(new Event('focus'));
  vi.advanceTimersByTime(SOME_LOOKS_MS);
  expect(heard).toEqual([{ kind: 'guarded' }]);
  ended.abort();
});

test('a page that takes the focus in the middle of a note loses it at once, and is told of', () => {
  const { frame, reader, fights, ended } = guarded();
  const focused = vi.spyOn(frame, 'focus');
  reader.writing = { note: 'note-1', hasKeys: true };
  window.dispatchEvent(new Event('focus'));
  window.dispatchEvent(new Event('focus'));
  expect(fights()).toEqual([['keys', false]]);
  expect(reader.writing).toEqual({ note: 'note-1', hasKeys: false });
  expect(focused).toHaveBeenCalled();
  ended.abort();
});

test('a page whose own frame takes the focus in the middle of a note is told of as well', () => {
  const { reader, fights, ended } = guarded();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  reader.writing = { note: 'note-1', hasKeys: false };
  vi.advanceTimersByTime(2 * LOOK_MS);
  expect(fights()).toEqual([['keys', false]]);
  ended.abort();
});

/** A key of the reader's that reaches the page; one that a script makes is not trusted. */
function keyInPage(key: string, isTrusted = true): boolean {
  const event = new KeyboardEvent('keydown', { key, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  return window.dispatchEvent(event);
}

test('a key that reaches the page brings the focus back, and the page does not get it', () => {
  const { frame, fights, ended } = guarded();
  const heard = vi.fn();
  window.addEventListener('keydown', heard, { signal: ended.signal });
  const focused = vi.spyOn(frame, 'focus');
  expect(keyInPage('j')).toBe(false);
  expect(focused).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
  expect(fights()).toEqual([]);
  ended.abort();
});

test.each([
  ['Escape, which closes the reader from there as well', 'Escape', true],
  ['a key that a script of the page makes up', 'j', false],
])('%s is left alone', (_, key, isTrusted) => {
  const { frame, ended } = guarded();
  const focused = vi.spyOn(frame, 'focus');
  expect(keyInPage(key, isTrusted)).toBe(true);
  expect(focused).not.toHaveBeenCalled();
  ended.abort();
});

test('letters of a note that reach the page tell of one theft, however many they are', () => {
  const { reader, fights, ended } = guarded();
  reader.writing = { note: 'note-1', hasKeys: true };
  for (const letter of 'abc') keyInPage(letter);
  expect(fights()).toEqual([['keys', false]]);
  ended.abort();
});

test.each([
  ['loses it although it keeps its events to itself', true, 1],
  ['keeps it in a window that has not the focus', false, 0],
])('a page that takes the focus while nothing is written %s', (_, hasFocus, times) => {
  const { frame, fights, ended } = guarded();
  vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
  const focused = vi.spyOn(frame, 'focus');
  vi.advanceTimersByTime(2 * LOOK_MS);
  expect(focused).toHaveBeenCalledTimes(times);
  expect(fights()).toEqual([]);
  ended.abort();
});

test.each([
  [
    'three times in a second, while nothing is written, would take letters too: it is over there',
    250,
    1,
  ],
  ['now and then, as a window that comes to the front does, is left alone', 600, 0],
  ['twice in one moment has it once', 10, 0],
])('a page that has the focus %s', (_, every, told) => {
  const { fights, ended } = guarded();
  const now = vi.spyOn(performance, 'now');
  for (let i = 0; i < 3; i++) {
    now.mockReturnValue(5000 + i * every);
    window.dispatchEvent(new Event('focus'));
  }
  expect(fights()).toEqual(Array(told).fill(['keys', true]));
  ended.abort();
});

test('a frame that is loaded anew asks for the guard again, and one is enough', () => {
  const { page, fights, ended, guard } = guarded();
  guard();
  page.above = [popover()];
  vi.advanceTimersByTime(SOME_LOOKS_MS);
  expect(fights()).toEqual([['cover', false]]);
  ended.abort();
});

test('a field without keys in a window without focus is no theft', () => {
  const { reader, fights, ended } = guarded();
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  reader.writing = { note: 'note-1', hasKeys: false };
  vi.advanceTimersByTime(2 * LOOK_MS);
  expect(fights()).toEqual([]);
  ended.abort();
});

test('the focus that Lede moves itself is no theft', () => {
  const { reader, fights, ended } = guarded();
  reader.writing = { note: 'note-1', hasKeys: true };
  reader.overlay.focus.isMoving = true;
  window.dispatchEvent(new Event('focus'));
  expect(fights()).toEqual([]);
  ended.abort();
});

test('what the page shows above the reader is outranked once, and told of', () => {
  const { page, dialog, fights, ended } = guarded();
  const raised = vi.spyOn(dialog, 'showModal');
  page.above = [popover()];
  vi.advanceTimersByTime(SOME_LOOKS_MS);
  expect(fights()).toEqual([['cover', false]]);
  expect(raised).toHaveBeenCalledOnce();
  page.above = [...page.above, popover()];
  vi.advanceTimersByTime(SOME_LOOKS_MS);
  expect(fights()).toHaveLength(2);
  ended.abort();
});

test('what opens above a note that is being written is outranked before the next key', async () => {
  const { page, dialog, reader, fights, ended } = guarded();
  reader.writing = { note: 'note-1', hasKeys: true };
  const raised = vi.spyOn(dialog, 'showModal');
  page.above = [popover()];
  document.dispatchEvent(new Event('toggle'));
  await Promise.resolve();
  expect(raised).toHaveBeenCalledOnce();
  expect(fights()).toEqual([['cover', false]]);
  ended.abort();
});

test.each([
  [1, []],
  [2, [['keys', true]]],
])('a note begun right after the page has had the focus %i times: %j', (times, told) => {
  const { reader, fights, ended } = guarded();
  const now = vi.spyOn(performance, 'now');
  for (let i = 0; i < times; i++) {
    now.mockReturnValue(5000 + i * 200);
    window.dispatchEvent(new Event('focus'));
  }
  reader.onWrite();
  expect(fights()).toEqual(told);
  ended.abort();
});

test('a reader that cannot be seen any more is over here, one that could not for a moment is not', () => {
  const { page, heard, fights, ended } = guarded();
  page.isSeen = false;
  vi.advanceTimersByTime(2 * LOOK_MS);
  expect(heard.at(-1)).toEqual({ kind: 'seen', isSeen: false });
  page.isSeen = true;
  vi.advanceTimersByTime(SOME_LOOKS_MS);
  expect(fights()).toEqual([['cover', false]]);
  page.isSeen = false;
  vi.advanceTimersByTime(SOME_LOOKS_MS);
  expect(fights().at(-1)).toEqual(['cover', true]);
  ended.abort();
});

test('a reader that is not laid out at all is over here almost at once: keys go to the page', () => {
  const { page, fights, ended } = guarded();
  page.isLaidOut = false;
  vi.advanceTimersByTime(LOOK_MS + 100);
  expect(fights().at(-1)).toEqual(['cover', true]);
  ended.abort();
});

test('no page is blamed for a hiccup, however many there are', () => {
  const { page, fights, ended } = guarded();
  for (let n = 0; n < 5; n++) {
    page.isSeen = false;
    vi.advanceTimersByTime(LOOK_MS);
    page.isSeen = true;
    vi.advanceTimersByTime(SOME_LOOKS_MS);
  }
  expect(fights()).toEqual([]);
  ended.abort();
});

test('a frame that Lede hides itself is not missed', () => {
  const { page, frame, fights, ended } = guarded();
  frame.style.visibility = 'hidden';
  page.isSeen = false;
  vi.advanceTimersByTime(SOME_LOOKS_MS);
  expect(fights()).toEqual([]);
  ended.abort();
});

test.each([
  ['removed', (host: Element) => host.remove()],
  ['moved', (host: Element) => document.body.append(host)],
])('a reader that is %s is lost', (_, act) => {
  const { host, onLost } = guarded();
  act(host);
  vi.advanceTimersByTime(SOME_LOOKS_MS);
  expect(onLost).toHaveBeenCalledOnce();
});
