// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import {
  deleteIn,
  draftOf,
  freshLibrary,
  listed,
  restoreIn,
} from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

afterEach(() => vi.restoreAllMocks());

const article = articleOf(['One.', 'Two.']);

test('fields that a newer version wrote survive every rewrite', async () => {
  const { library, raw } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  await library.saveReadingPosition({ articleId, sentence: 1, text: 'Two.' });
  await library.saveNote(draftOf(articleId));
  const db = raw();
  const newer: object = { colour: 'green' };
  await db.articles.update(articleId, newer);
  await db.places.update(articleId, newer);
  await db.notes.update('note-1', newer);

  await library.openArticle(article);
  await library.readArticle(articleId);
  await deleteIn(library, articleId);
  await restoreIn(library, articleId);
  await library.saveReadingPosition({ articleId, sentence: 0, text: 'One.' });
  await library.saveNote(draftOf(articleId, { body: 'More.', rev: 1, operation: 'act-2' }));
  await library.deleteNote('note-1');
  await library.restoreNote('note-1');

  expect(await db.articles.get(articleId)).toMatchObject(newer);
  expect(await db.places.get(articleId)).toMatchObject(newer);
  expect(await db.notes.get('note-1')).toMatchObject({ ...newer, body: 'More.' });
});

test('every version of a record is stamped: creation stays, revision and clock go up', async () => {
  const { library, clock, raw } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  const db = raw();
  const first = await db.articles.get(articleId);
  // The wall clock is set back a day between the two visits.
  clock.now -= 24 * 60 * 60 * 1000;
  await library.openArticle(article);
  const second = await db.articles.get(articleId);
  expect(second).toMatchObject({ createdAt: first?.createdAt, deviceId: first?.deviceId, rev: 2 });
  expect((second?.updatedAt ?? '') > (first?.updatedAt ?? '')).toBe(true);
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

test('a database that fails otherwise is refused as storage', async () => {
  const { library } = freshLibrary();
  await listed(library);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  await expect(library.openArticle(article)).rejects.toMatchObject({ code: 'storage' });
});
