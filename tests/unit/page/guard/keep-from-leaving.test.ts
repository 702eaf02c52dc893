import { beforeEach, expect, test } from 'vitest';
import { keepFromLeaving } from '../../../../utils/page/guard/keep-from-leaving';
import type { OpenReader } from '../../../../utils/page/open-reader';
import type { ToReader, Writing } from '../../../../utils/page/overlay/frame-port';

const note: Writing = { note: 'note-1', hasKeys: true };
let heard: ToReader[];
beforeEach(() => {
  heard = [];
});

/** Whether the page goes where it was led to, while something is being written or not. */
function goes(writing: Writing | null, how: object): boolean {
  const navigation = new EventTarget();
  const link = { tell: (message: ToReader) => heard.push(message) };
  keepFromLeaving(
    { writing, link, ended: new AbortController() } as unknown as OpenReader,
    navigation,
  );
  const event = new Event('navigate', { cancelable: true });
  const destination = { sameDocument: false };
  const usual = { userInitiated: false, destination, downloadRequest: null };
  return navigation.dispatchEvent(Object.assign(event, { ...usual, ...how }));
}

test('a page that loads another in the middle of a note is held, and told of', () => {
  expect(goes(note, {})).toBe(false);
  expect(heard).toEqual([{ kind: 'fought', how: 'end', isOver: false }]);
});

test.each([
  ['nothing is being written', null, {}],
  ['the reader goes there', note, { userInitiated: true }],
  ['the document stays', note, { destination: { sameDocument: true } }],
  ['a file is downloaded', note, { downloadRequest: 'file.pdf' }],
])('a page goes where it likes while %s', (_, writing, how) => {
  expect(goes(writing, how)).toBe(true);
  expect(heard).toEqual([]);
});
