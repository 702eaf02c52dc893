// @vitest-environment node
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { LibraryDatabase, SCHEMA } from '../../../../utils/library/database';
import { bucketKey } from '../../../../utils/library/journal/buckets';
import { draftOf, listed } from '../../../support/library/library';
import { bodies, fillDisk, libraryWithNotes } from '../../../support/library/recovery';

test('on a full disk a library whose homes do not agree can be read, and they agree once there is room', async () => {
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

test('nor by what finds room where there is none to put back what was lost', async () => {
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
