import { afterEach, expect, test } from 'vitest';
import { keepFromCovering } from '../../../../utils/page/guard/keep-from-covering';
import type { OpenReader } from '../../../../utils/page/open-reader';
import type { ToReader, Writing } from '../../../../utils/page/overlay/frame-port';

const ended = new AbortController();
afterEach(() => ended.abort());

/** What the page is kept from, and the reader told, when something opens and closes this often. */
function opening(writing: Writing | null, times = 1, isTrusted = true) {
  const told: ToReader[] = [];
  const { signal } = ended;
  const page = new EventTarget();
  keepFromCovering(
    {
      writing,
      ended: { signal },
      link: { tell: (message: ToReader) => told.push(message) },
    } as unknown as OpenReader,
    page as Window,
  );
  const prevented = Array.from({ length: times }, () => {
    const event = new Event('beforetoggle', { cancelable: true });
    Object.defineProperties(event, {
      newState: { value: 'open' },
      isTrusted: { value: isTrusted },
    });
    return !page.dispatchEvent(event);
  });
  return { prevented, told };
}

test('a page shows nothing above a note that is being written, and the reader is told once', () => {
  expect(opening({ note: 'note-1', hasKeys: true }, 3)).toEqual({
    prevented: [true, true, true],
    told: [{ kind: 'fought', how: 'cover', isOver: false }],
  });
});

test('while nothing is written it may', () => {
  expect(opening(null)).toEqual({ prevented: [false], told: [] });
});

test('what the page only says of itself is nothing', () => {
  expect(opening({ note: 'note-1', hasKeys: true }, 1, false)).toEqual({
    prevented: [false],
    told: [],
  });
});
