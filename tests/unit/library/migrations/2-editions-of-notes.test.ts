// @vitest-environment node
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { LibraryDatabase } from '../../../../utils/library/database';
import { openLibrary } from '../../../../utils/library/library';
import { articleOf } from '../../reading/sample-article';
import { FakeJournal } from '../journal-kit';
import { queryOf } from '../kit';

const stamp = { schema: 1, updatedAt: '', deviceId: 'd', rev: 1, deletedAt: 0 };
const note = (id: string, articleId: string, createdAt: string) => ({
  ...{ ...stamp, id, articleId, createdAt, target: { kind: 'article' } },
  ...{ body: `Note ${id}`, operation: id },
});
const edition = (id: string, createdAt: string) => ({
  ...{ ...stamp, id, articleId: 'a', createdAt, blocks: [] },
});

const article = {
  ...{ ...stamp, ...articleOf([]), id: 'a', createdAt: '2026-01', openedAt: '2026-03' },
  ...{ editionId: 'second', sentenceCount: 3 },
};

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
  await db.table('articles').put(article);
  await db.table('places').put({
    ...stamp,
    createdAt: '2026-01',
    articleId: 'a',
    sentence: 1,
    furthest: 2,
    text: 'Two.',
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

test('articles of 0.1.0 are listed with place and notes, and found by their words', async () => {
  await versionOne('from-1-listed');
  const library = openLibrary({ journal: new FakeJournal(), name: 'from-1-listed' });
  const { articles, total } = await library.list(queryOf({ view: 'notes' }));
  expect(total).toBe(1);
  expect(articles).toMatchObject([
    { id: 'a', title: 'Harbour to reopen', sentence: 1, furthest: 2, noteCount: 3, tags: [] },
  ]);
  await library.tidy();
  const query = { text: 'harbour', view: 'all', filter: {}, offset: 0, limit: 5 } as const;
  expect((await library.search(query)).hits).toHaveLength(1);
});
