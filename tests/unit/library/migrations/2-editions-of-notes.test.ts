// @vitest-environment node
import { expect, test } from 'vitest';
import { LibraryDatabase } from '../../../../utils/library/database';
import { openLibrary } from '../../../../utils/library/library';
import { FakeJournal } from '../../../support/library/journal';
import { queryOf } from '../../../support/library/library';
import { schemaOneNote, writeSchemaOne } from '../../../support/library/schema-1';

test('notes of 0.1.0 come along, each with the edition it was written on', async () => {
  await writeSchemaOne('from-1');
  const notes = await new LibraryDatabase('from-1').notes.toArray();
  expect(Object.fromEntries(notes.map(({ id, editionId }) => [id, editionId]))).toEqual({
    early: 'first',
    between: 'first',
    late: 'second',
    gone: 'second',
    lone: null,
  });
  expect(notes.find(({ id }) => id === 'late')).toMatchObject(
    schemaOneNote('late', 'a', '2026-03'),
  );
});

test('a library of 0.1.0 takes new notes and marks at once', async () => {
  await writeSchemaOne('from-1-on');
  const library = openLibrary({ journal: new FakeJournal(), name: 'from-1-on' });
  const quote = { exact: 'One.', prefix: '', suffix: '' };
  const target = { kind: 'sentence', sentence: 0, quote } as const;
  const draft = { id: 'm', articleId: 'a', colour: 'blue', grasp: null, target } as const;
  expect(await library.saveMark(draft)).toMatchObject({ id: 'm', colour: 'blue' });
});

test('articles of 0.1.0 are listed with place and notes, and found by their words', async () => {
  await writeSchemaOne('from-1-listed');
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
