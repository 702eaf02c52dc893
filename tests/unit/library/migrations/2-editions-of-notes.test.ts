// @vitest-environment node
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { LibraryDatabase } from '../../../../utils/library/database';
import { openLibrary } from '../../../../utils/library/library';
import { FakeJournal } from '../journal-kit';

const stamp = { schema: 1, updatedAt: '', deviceId: 'd', rev: 1, deletedAt: 0 };
const note = (id: string, articleId: string, createdAt: string) => ({
  ...{ ...stamp, id, articleId, createdAt, target: { kind: 'article' } },
  ...{ body: `Note ${id}`, operation: id },
});
const edition = (id: string, createdAt: string) => ({
  ...{ ...stamp, id, articleId: 'a', createdAt, blocks: [] },
});

/** A database as Lede 0.1.0 left it. */
async function versionOne(name: string) {
  const db = new Dexie(name);
  db.version(1).stores({
    articles: 'id, [deletedAt+openedAt]',
    editions: 'id, articleId',
    places: 'articleId',
    notes: 'id, [deletedAt+articleId], articleId',
    meta: 'key',
  });
  await db.table('editions').bulkPut([edition('second', '2026-02'), edition('first', '2026-01')]);
  await db
    .table('notes')
    .bulkPut([
      note('early', 'a', '2025-12'),
      note('between', 'a', '2026-01-15'),
      note('late', 'a', '2026-03'),
      { ...note('gone', 'a', '2026-03'), deletedAt: 1 },
      note('lone', 'other', '2026-03'),
    ]);
  db.close();
}

test('notes of 0.1.0 come along, each with the edition it was written on', async () => {
  await versionOne('from-1');
  const notes = await new LibraryDatabase('from-1').notes.toArray();
  expect(Object.fromEntries(notes.map(({ id, editionId }) => [id, editionId]))).toEqual({
    ...{ early: 'first', between: 'first', late: 'second', gone: 'second', lone: null },
  });
  expect(notes.find(({ id }) => id === 'late')).toMatchObject(note('late', 'a', '2026-03'));
});

test('a library of 0.1.0 takes new notes and marks at once', async () => {
  await versionOne('from-1-on');
  const library = openLibrary({ journal: new FakeJournal(), name: 'from-1-on' });
  const quote = { exact: 'One.', prefix: '', suffix: '' };
  const target = { kind: 'sentence', sentence: 0, quote } as const;
  const draft = { id: 'm', articleId: 'a', colour: 'blue', grasp: null, target } as const;
  expect(await library.saveMark(draft)).toMatchObject({ id: 'm', colour: 'blue' });
});
