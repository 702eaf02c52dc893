// @vitest-environment node
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { SCHEMA } from '../../../utils/library/database';
import { bucketKey } from '../../../utils/library/journal/buckets';
import { openLibrary } from '../../../utils/library/library';
import { FakeJournal } from '../../support/library/journal';
import { draftOf, freshLibrary, listed } from '../../support/library/library';
import { articleOf } from '../../support/sample-article';

const article = articleOf(['One.', 'Two.']);

afterEach(() => vi.useRealTimers());

/** A library that a newer Lede has taken over. */
async function fromTheFuture(name: string) {
  const newer = new Dexie(name);
  newer.version(SCHEMA + 1).stores({ notes: 'id', dreams: 'id' });
  await newer.table('dreams').put({ id: 'd' });
  newer.close();
}

test('a database of a newer version is left alone, and the reader is told why', async () => {
  await fromTheFuture('newer');
  const library = openLibrary({ journal: new FakeJournal(), name: 'newer' });
  await expect(listed(library)).rejects.toMatchObject({ code: 'storage-newer' });
  const found = await new Dexie('newer').open();
  expect(found.verno).toBe(SCHEMA + 1);
  expect(await found.table('dreams').toArray()).toEqual([{ id: 'd' }]);
  found.close();
});

test('what is written meanwhile waits in the journal and goes in when the library opens', async () => {
  const { library, open, name, journal } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  library.close();
  await Dexie.delete(name);
  await fromTheFuture(name);
  const older = open();
  await expect(older.saveNote(draftOf(articleId))).rejects.toMatchObject({
    code: 'storage-newer',
  });
  older.close();
  await Dexie.delete(name);
  expect(journal.values['journal:head']).toMatchObject({ acts: [{ id: 'note-1' }] });
  expect((await open().openArticle(article)).notes).toMatchObject([{ body: 'Check the date.' }]);
});

async function versionOne(name: string) {
  const db = new Dexie(name);
  db.version(1).stores({
    articles: 'id, [deletedAt+openedAt]',
    editions: 'id, articleId',
    places: 'articleId',
    notes: 'id, [deletedAt+articleId], articleId',
    meta: 'key',
  });
  await db
    .table('notes')
    .put({ id: 'n', articleId: 'a', createdAt: '2026', updatedAt: '2026', deletedAt: 0 });
  db.close();
}

test('before an upgrade what is small is copied', async () => {
  await versionOne('copied');
  const journal = new FakeJournal();
  await listed(openLibrary({ journal, name: 'copied' }));
  expect(journal.values[`backup:before-v${SCHEMA}`]).toMatchObject({
    version: 1,
    tables: { notes: [{ id: 'n' }], articles: [] },
  });
});

test('after an upgrade the journal has the records in their new shape', async () => {
  await versionOne('journaled');
  const journal = new FakeJournal();
  await listed(openLibrary({ journal, name: 'journaled' }));
  expect(journal.values[bucketKey('a')]).toMatchObject({ notes: [{ id: 'n', editionId: null }] });
});

test('an upgrade that fails leaves the old data as they were, and says so', async () => {
  await versionOne('stuck');
  const stores = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
    throw new DOMException('no', 'ConstraintError');
  });
  const library = openLibrary({ journal: new FakeJournal(), name: 'stuck' });
  await expect(listed(library)).rejects.toMatchObject({ code: 'storage-upgrade' });
  stores.mockRestore();
  const old = await new Dexie('stuck').open();
  expect(old.verno).toBe(1);
  expect(await old.table('notes').count()).toBe(1);
  old.close();
  // The next try, with the cause gone, succeeds.
  expect(await listed(library)).toEqual([]);
});

test('an older Lede that does not let go of the database is not waited for without end', async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout'],
    shouldAdvanceTime: true,
    advanceTimeDelta: 200,
  });
  await versionOne('held');
  const holder = await new Dexie('held').open();
  holder.on('versionchange', () => false);
  (holder.backendDB() as IDBDatabase).onversionchange = null;
  const library = openLibrary({ journal: new FakeJournal(), name: 'held' });
  await expect(listed(library)).rejects.toMatchObject({ code: 'storage' });
  holder.close();
});
