// @vitest-environment node
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { LibraryDatabase } from '../../../../utils/library/database';
import { bucketKey } from '../../../../utils/library/journal/buckets';
import { draftOf, listed } from '../../../support/library/library';
import { article, bodies, libraryWithNotes } from '../../../support/library/recovery';

test('notes of an emptied database are put back at the next start, and the reader is told once', async () => {
  const { library, open, name, articleId } = await libraryWithNotes();
  library.close();
  await Dexie.delete(name);
  const next = open();
  expect(await bodies(next, articleId)).toEqual(['First.', 'Second.']);
  expect((await next.health()).notice).toEqual({ kind: 'put-back', notes: 2, of: 2 });
  await next.dismissNotice();
  expect((await next.health()).notice).toBeNull();
  next.close();
  expect((await open().health()).notice).toBeNull();
});

test('a database that is emptied under a running worker is noticed too', async () => {
  const { library, name, articleId } = await libraryWithNotes();
  await Dexie.delete(name);
  expect(await bodies(library, articleId)).toEqual(['First.', 'Second.']);
  expect((await library.health()).notice).toMatchObject({ notes: 2 });
});

test('with its notes an article comes back by name, and with its text when it is read again', async () => {
  const { library, open, name, articleId } = await libraryWithNotes();
  library.close();
  await Dexie.delete(name);
  const next = open();
  expect(await listed(next)).toMatchObject([{ title: article.title, noteCount: 2 }]);
  expect(await next.readArticle(articleId)).toMatchObject({ article: { blocks: [] } });
  await next.openArticle(article);
  expect((await next.readArticle(articleId))?.article).toEqual(article);
});

test('marks are put back as well', async () => {
  const { library, open, name, articleId } = await libraryWithNotes();
  const quote = { exact: 'One.', prefix: '', suffix: '' };
  const target = { kind: 'sentence', sentence: 0, quote } as const;
  await library.saveMark({ id: 'm', articleId, target, colour: 'blue', grasp: null });
  library.close();
  await Dexie.delete(name);
  expect((await open().openArticle(article)).marks).toMatchObject([{ id: 'm', colour: 'blue' }]);
});

test('what was written after the loss is not overwritten by what is put back', async () => {
  const { library, open, name, articleId, journal } = await libraryWithNotes();
  library.close();
  const old = structuredClone(journal.values);
  const later = open();
  const newer = { id: 'a', body: 'First, longer.', rev: 1, operation: '4' };
  await later.saveNote(draftOf(articleId, newer));
  later.close();
  // The journal falls back to an older state: the database is ahead, and stays so.
  Object.assign(journal.values, old);
  expect(await bodies(open(), articleId)).toEqual(['First, longer.', 'Second.']);
  await Dexie.delete(name);
  expect(await bodies(open(), articleId)).toEqual(['First, longer.', 'Second.']);
});

test('a note that was deleted does not come back from either side', async () => {
  const { library, open, name, articleId, journal } = await libraryWithNotes();
  library.close();
  for (const key of Object.keys(journal.values)) delete journal.values[key];
  const second = open();
  expect(await bodies(second, articleId)).toEqual(['First.', 'Second.']);
  second.close();
  await Dexie.delete(name);
  expect(await bodies(open(), articleId)).toEqual(['First.', 'Second.']);
});

test('a journal that is lost is made anew from the database, without a word', async () => {
  const { library, open, journal, articleId } = await libraryWithNotes();
  const boxed = () =>
    journal.values[bucketKey(articleId)] as { notes: unknown; articles: unknown[] };
  const { notes } = structuredClone(boxed());
  library.close();
  for (const key of Object.keys(journal.values)) delete journal.values[key];
  const next = open();
  expect((await next.health()).notice).toBeNull();
  expect(boxed().notes).toEqual(notes);
  expect(boxed().articles).toMatchObject([{ id: articleId }]);
  expect(await bodies(next, articleId)).toEqual(['First.', 'Second.']);
});

test('of a journal that is damaged in part, what can be read is put back, and the rest counted', async () => {
  const { library, open, name, articleId, journal } = await libraryWithNotes();
  library.close();
  await Dexie.delete(name);
  (journal.values[bucketKey(articleId)] as { notes: unknown[] }).notes[1] = 'rubbish';
  const next = open();
  expect(await bodies(next, articleId)).toEqual(['First.']);
  expect((await next.health()).notice).toEqual({ kind: 'put-back', notes: 1, of: 2 });
});

test('when both are gone, the library has another id: whoever knew the old one can tell', async () => {
  const { library, open, name, journal } = await libraryWithNotes();
  const { epoch } = await library.health();
  library.close();
  await Dexie.delete(name);
  for (const key of Object.keys(journal.values)) delete journal.values[key];
  const fresh = await open().health();
  expect(fresh.notice).toBeNull();
  expect(fresh.epoch).not.toBe(epoch);
});

test('a journal with no room does not keep a note out of the database, and catches up later', async () => {
  const { library, open, name, articleId, journal } = await libraryWithNotes();
  journal.beforeWrite = () => {
    throw new Error('QUOTA_BYTES quota exceeded');
  };
  await library.saveNote(draftOf(articleId, { id: 'd', body: 'Third.', operation: '5' }));
  journal.beforeWrite = () => {};
  await library.saveNote(draftOf(articleId, { id: 'e', body: 'Fourth.', operation: '6' }));
  library.close();
  await Dexie.delete(name);
  expect(await bodies(open(), articleId)).toEqual(['First.', 'Second.', 'Third.', 'Fourth.']);
});

test('a note that finds no room in the database waits in the journal for the next start', async () => {
  const { library, open, articleId } = await libraryWithNotes();
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const transaction = vi
    .spyOn(LibraryDatabase.prototype, 'transaction')
    .mockImplementation(full as never);
  const draft = draftOf(articleId, { id: 'd', body: 'Waiting.', operation: '7' });
  await expect(library.saveNote(draft)).rejects.toMatchObject({ code: 'storage-full' });
  transaction.mockRestore();
  library.close();
  expect(await bodies(open(), articleId)).toEqual(['First.', 'Second.', 'Waiting.']);
});

test('a note that waits in the journal and is deleted does not come at the next start', async () => {
  const { library, open, articleId, journal } = await libraryWithNotes();
  const act = draftOf(articleId, { id: 'd', body: 'Waiting.', operation: '7' });
  Object.assign(journal.values['journal:head'] as object, { acts: [act] });
  library.close();
  const other = open();
  // It never came as far as the database; what matters is that it is not tried again.
  await expect(other.deleteNote('d')).rejects.toMatchObject({ code: 'not-found' });
  other.close();
  expect(await bodies(open(), articleId)).toEqual(['First.', 'Second.']);
});

test('a journal that is emptied under a running worker is made whole by the next', async () => {
  const { library, open, name, articleId, journal } = await libraryWithNotes();
  for (const key of Object.keys(journal.values)) delete journal.values[key];
  await library.saveNote(draftOf(articleId, { id: 'd', body: 'Third.', operation: '5' }));
  library.close();
  const next = open();
  expect((await next.health()).notice).toBeNull();
  next.close();
  await Dexie.delete(name);
  expect(await bodies(open(), articleId)).toEqual(['First.', 'Second.', 'Third.']);
});

test('a journal that could not be read once is not taken for whole afterwards', async () => {
  const { library, open, name, articleId, journal } = await libraryWithNotes();
  library.close();
  const old = structuredClone(journal.values);
  const second = open();
  await second.saveNote(draftOf(articleId, { id: 'd', body: 'Third.', operation: '5' }));
  second.close();
  // The worker died before the journal heard of the third note; the next cannot read all of it.
  Object.assign(journal.values, old);
  const unread = vi.spyOn(journal, 'readAll').mockRejectedValue(new Error('FILE_ERROR_NO_SPACE'));
  const third = open();
  expect(await bodies(third, articleId)).toHaveLength(3);
  unread.mockRestore();
  await third.saveNote(draftOf(articleId, { id: 'e', body: 'Fourth.', operation: '6' }));
  third.close();
  await Dexie.delete(name);
  expect(await bodies(open(), articleId)).toEqual(['First.', 'Second.', 'Third.', 'Fourth.']);
});
