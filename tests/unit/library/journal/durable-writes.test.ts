// @vitest-environment node
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { LibraryDatabase } from '../../../../utils/library/database';
import { draftOf, freshLibrary, listed } from '../../../support/library/library';
import { article, bodies, libraryWithNotes } from '../../../support/library/library-with-notes';

test('a database that is emptied under a running worker is noticed too', async () => {
  const { library, name, articleId } = await libraryWithNotes();
  await Dexie.delete(name);
  expect(await bodies(library, articleId)).toEqual(['First.', 'Second.']);
  expect((await library.health()).notice).toMatchObject({ notes: 2 });
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

test('a database that fails otherwise is refused as storage', async () => {
  const { library } = freshLibrary();
  await listed(library);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  await expect(library.openArticle(article)).rejects.toMatchObject({ code: 'storage' });
});
