// @vitest-environment node
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { LibraryDatabase, SCHEMA } from '../../../../utils/library/database';
import { bucketKey } from '../../../../utils/library/journal/buckets';
import { fillDisk } from '../../../support/library/full-disk';
import { draftOf, freshLibrary, listed } from '../../../support/library/library';
import { article, bodies, libraryWithNotes } from '../../../support/library/library-with-notes';

test('on a full disk a library whose journal does not agree can be read, and they agree once there is room', async () => {
  const { library, open, name, articleId, journal } = await libraryWithNotes();
  library.close();
  Object.assign(journal.values['journal:head'] as object, { written: 0 });
  const full = fillDisk();
  const next = open();
  expect(await bodies(next, articleId)).toEqual(['First.', 'Second.']);
  expect(journal.values['journal:head']).toMatchObject({ written: 0 });
  full.mockRestore();
  await next.saveNote(draftOf(articleId, { id: 'd', body: 'Third.', operation: '5' }));
  next.close();
  const raw = new LibraryDatabase(name);
  const written = Number((await raw.meta.get('written'))?.value);
  raw.close();
  expect(journal.values['journal:head']).toMatchObject({ schema: SCHEMA, written, acts: [] });
  expect(JSON.stringify(journal.values[bucketKey(articleId)])).toContain('Third.');
  await Dexie.delete(name);
  expect(await bodies(open(), articleId)).toEqual(['First.', 'Second.', 'Third.']);
});

/** The database's files fall back to what they were one transaction ago, without the second note. */
async function libraryFallenBack() {
  const { library, open, name, articleId } = await libraryWithNotes();
  library.close();
  const raw = new LibraryDatabase(name);
  await raw.notes.delete('b');
  const written = Number((await raw.meta.get('written'))?.value);
  await raw.meta.put({ key: 'written', value: String(written - 1) });
  raw.close();
  return { open, articleId };
}

test('what the database has lost is not hidden by what is written as soon as there is room', async () => {
  const { open, articleId } = await libraryFallenBack();
  const full = fillDisk();
  const next = open();
  expect(await bodies(next, articleId)).toEqual(['First.']);
  full.mockRestore();
  await next.saveNote(draftOf(articleId, { id: 'd', body: 'Third.', operation: '5' }));
  expect(await listed(next)).toMatchObject([{ noteCount: 3 }]);
  expect(await bodies(next, articleId)).toEqual(['First.', 'Second.', 'Third.']);
});

test('what the database has lost is not hidden by an act that finds room where putting back does not', async () => {
  const { open, articleId } = await libraryFallenBack();
  // Notes, marks, articles and `meta` are what is put back.
  const full = fillDisk(4);
  const next = open();
  await next.saveNote(draftOf(articleId, { id: 'd', body: 'Third.', operation: '5' }));
  expect(await bodies(next, articleId)).toEqual(['First.', 'Third.']);
  next.close();
  full.mockRestore();
  expect(await bodies(open(), articleId)).toEqual(['First.', 'Second.', 'Third.']);
});

test('a note deleted on a full disk, of which the journal has heard nothing, does not come back', async () => {
  const { library, open, articleId, journal } = await libraryWithNotes();
  const draft = draftOf(articleId, { id: 'd', body: 'Third.', operation: '5' });
  let writes = 0;
  journal.beforeWrite = () => {
    // The act is taken down; after that there is no room any more.
    if (++writes > 1) throw new Error('QUOTA_BYTES quota exceeded');
  };
  await library.saveNote(draft);
  await library.deleteNote('d');
  library.close();
  journal.beforeWrite = () => {};
  expect(journal.values['journal:head']).toMatchObject({ acts: [{ id: 'd' }] });
  const next = open();
  expect(await bodies(next, articleId)).toEqual(['First.', 'Second.']);
  expect(journal.values['journal:head']).toMatchObject({ acts: [] });
});

test('a full disk is refused as storage-full, and nothing half-done stays', async () => {
  const { library, raw } = freshLibrary();
  await listed(library);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError');
  });
  await expect(library.openArticle(article)).rejects.toMatchObject({ code: 'storage-full' });
  put.mockRestore();
  expect(await listed(library)).toEqual([]);
  expect(await raw().meta.get('clock')).toBeUndefined();
});

test('a disk that is full only when the act is written out is storage-full too', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, v) {
    const request = put.call(this, v);
    // Browsers report it as the transaction's error, after the last request has succeeded.
    if (this.name === 'translations')
      request.addEventListener('success', () => {
        const value = new DOMException('no space', 'QuotaExceededError');
        Object.defineProperty(this.transaction, 'error', { value });
        this.transaction.abort();
      });
    return request;
  });
  const translation = { articleId, exact: 'Two.', lang: 'ko', text: '둘.' };
  await expect(library.keepTranslation(translation)).rejects.toMatchObject({
    code: 'storage-full',
  });
});
