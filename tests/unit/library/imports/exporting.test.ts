// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { STORES } from '../../../../utils/contract/records';
import type { NoteRecord } from '../../../../utils/library/database';
import { everything, usedLibrary } from '../../../support/library/exchange';
import { draftOf, freshLibrary, listed } from '../../../support/library/library';

test('a large store goes out in parts that fit a message', async () => {
  const { library, raw } = freshLibrary();
  await listed(library);
  const text = 'x'.repeat(1_000_000);
  const places = Array.from({ length: 10 }, (_, i) => ({
    ...{ schema: 2, createdAt: '', updatedAt: '', deviceId: '', rev: 1, deletedAt: 0 },
    ...{ articleId: `a${i}`, sentence: 0, furthest: 0, text },
  }));
  await raw().places.bulkPut(places);
  const first = await library.exportRows('places', null);
  expect(first.rows.length).toBeLessThan(6);
  expect((await everything(library)).places).toEqual(places);
});

test('chosen articles go out with all that belongs to them, and with no other', async () => {
  const { library, articleId } = await usedLibrary();
  expect(await library.articleIds()).toEqual([articleId]);
  const { copy, taken } = await library.exportArticles([articleId, 'unknown'], true);
  expect(taken).toBe(2);
  expect(STORES.map((store) => copy[store].length)).toEqual([1, 1, 1, 2, 1, 1]);
});

test('notes written since a backup are counted by its clock', async () => {
  const { library, articleId } = await usedLibrary();
  const { clock, notes } = await library.writtenSince('');
  expect(notes).toBe(1);
  expect(await library.writtenSince(clock)).toEqual({ clock, notes: 0, areMore: false });
  await library.saveNote(draftOf(articleId, { id: 'note-3', operation: 'act-3' }));
  expect((await library.writtenSince(clock)).notes).toBe(1);
});

test('of very many notes in no backup the library says that there are more than it counts', async () => {
  const { library, raw } = await usedLibrary();
  const [note] = await raw().notes.toArray();
  const many = Array.from({ length: 1001 }, (_, n) => ({ ...note, id: `many-${n}` }));
  await raw().notes.bulkPut(many as NoteRecord[]);
  expect(await library.writtenSince('')).toMatchObject({ notes: 1000, areMore: true });
});
