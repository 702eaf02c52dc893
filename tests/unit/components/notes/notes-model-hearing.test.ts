import { beforeEach, expect, test, vi } from 'vitest';
import { createNotesModel } from '../../../../components/notes/notes-model';
import type { Note } from '../../../../utils/contract/annotations';
import { countingIds, FakeLibrary } from '../../../support/components/fake-library';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const noteOf = (body: string, rev: number, id = 'elsewhere'): Note => ({
  id,
  articleId: 'article-1',
  target: { kind: 'article' },
  body,
  rev,
  editionId: 'e',
  createdAt: '2026-01-01T00:00:00.000Z',
});

function model() {
  const library = new FakeLibrary();
  const notes = createNotesModel(
    async () => ({ ok: true, value: 'article-1' }),
    { library },
    countingIds(),
  );
  return { library, notes, bodies: () => notes.entries.value.map(({ body }) => body.value) };
}

test('a note begun on another page is followed as it is typed there, deleted and given back', () => {
  const { notes, bodies } = model();
  notes.hear(noteOf('Ask', 1), false);
  notes.hear(noteOf('Ask Mara', 2), false);
  expect(bodies()).toEqual(['Ask Mara']);
  // News may come late.
  notes.hear(noteOf('Ask', 1), false);
  expect(bodies()).toEqual(['Ask Mara']);
  notes.hear(noteOf('Ask Mara', 3), true);
  expect(bodies()).toEqual([]);
  notes.hear(noteOf('Ask Mara', 4), false);
  expect(bodies()).toEqual(['Ask Mara']);
});

test('once it is touched here it is this page’s, and both texts are kept where both were changed', async () => {
  const { library, notes, bodies } = model();
  notes.hear(noteOf('Ask', 1), false);
  const [entry] = notes.entries.value;
  if (entry) notes.edit(entry, 'Ask Peter');
  notes.hear(noteOf('Ask Mara', 2), false);
  notes.hear(noteOf('Ask Mara', 3), true);
  expect(bodies()).toEqual(['Ask Peter']);
  await vi.advanceTimersByTimeAsync(1000);
  // The Library sees by the revision that there is another text.
  expect(library.drafts).toMatchObject([{ body: 'Ask Peter', rev: 1 }]);
});

test('one that was there when the page was opened is not changed under the reader', () => {
  const { notes, bodies } = model();
  notes.adopt([noteOf('As opened', 1)]);
  notes.hear(noteOf('Changed elsewhere', 2), false);
  expect(bodies()).toEqual(['As opened']);
});

test('of a note that was gone before it was heard of, nothing shows', () => {
  const { notes, bodies } = model();
  notes.hear(noteOf('Gone', 2), true);
  expect(bodies()).toEqual([]);
});
