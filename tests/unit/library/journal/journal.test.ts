// @vitest-environment node
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../../../utils/library/database';
import { bucketKey } from '../../../../utils/library/journal/buckets';
import { Journal } from '../../../../utils/library/journal/journal';
import type {
  JournaledRecord,
  JournaledWrite,
} from '../../../../utils/library/journal/watch-writes';
import { FakeJournal } from '../../../support/library/journal';
import { deleteIn, draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const recordOf = (id: string, articleId: string, rev: number, deletedAt: number) =>
  ({ id, articleId, rev, deletedAt, updatedAt: String(rev) }) as JournaledRecord;

const write = fc.record({
  table: fc.constantFrom('notes' as const, 'marks' as const),
  id: fc.constantFrom('a', 'b', '__proto__'),
  articleId: fc.constantFrom('one', 'two', 'constructor'),
  kind: fc.constantFrom('written', 'deleted', 'removed'),
});

test('the journal has what transactions wrote, one after another, and counts the living notes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(write, { maxLength: 4 })), async (transactions) => {
      const store = new FakeJournal();
      const journal = new Journal(store);
      const expected = { notes: new Map(), marks: new Map() };
      let written = 0;
      for (const each of transactions) {
        const writes = each.map(({ table, id: name, articleId, kind }, i): JournaledWrite => {
          // An id is of one article for ever.
          const id = name === '__proto__' && articleId === 'one' ? name : `${name} on ${articleId}`;
          const deletedAt = kind === 'deleted' ? 1 : 0;
          const record = recordOf(id, articleId, written * 10 + i, deletedAt);
          if (kind === 'removed') expected[table].delete(id);
          else expected[table].set(id, record);
          return { table, id, articleId, record: kind === 'removed' ? null : record };
        });
        await journal.commit(writes, ++written, [], []);
      }
      // The next worker's, which knows nothing but what is stored.
      const { contents } = await new Journal(store).readAll();
      expect(contents.notes).toEqual(expected.notes);
      expect(contents.marks).toEqual(expected.marks);
      const living = [...expected.notes.values()].filter(({ deletedAt }) => !deletedAt).length;
      expect(await new Journal(store).load()).toMatchObject({ written, living });
      const { notes, marks } = expected;
      if (notes.size + marks.size === 0) expect(Object.keys(store.values).length).toBeLessThan(2);
    }),
  );
});

test('what is rewritten is all there is afterwards, and what is the same is not written again', async () => {
  const store = new FakeJournal();
  const journal = new Journal(store);
  const note = recordOf('n', 'one', 1, 0);
  const gone = recordOf('g', 'two', 1, 0);
  const writes = [note, gone].map(
    (record): JournaledWrite => ({
      table: 'notes',
      id: record.id,
      articleId: record.articleId,
      record,
    }),
  );
  await journal.commit(writes, 1, [], [{ id: 'one', url: 'u' } as ArticleRecord]);
  const contents = (await journal.readAll()).contents;
  contents.notes.delete('g');
  let writeCount = 0;
  store.beforeWrite = () => writeCount++;
  const head = { epoch: 'e', schema: 2, written: 2, living: 1 };
  await journal.rewrite(contents, head);
  expect(store.values).toEqual({
    'journal:head': { ...head, acts: [] },
    [bucketKey('one')]: { notes: [note], marks: [], articles: [{ id: 'one', url: 'u' }] },
  });
  // The head, the bucket of the one that is gone, and the head again.
  expect(writeCount).toBe(3);
});

const article = articleOf(['One.', 'Two.']);

test('of an article that was removed for good nothing stays in the journal', async () => {
  const { library, journal, articleId, clock } = await libraryWithNote();
  expect(JSON.stringify(journal.values)).toContain('Check the date.');
  await deleteIn(library, articleId);
  clock.now += 31 * 24 * 60 * 60 * 1000;
  await library.tidy();
  expect(Object.keys(journal.values)).toEqual(['journal:head']);
  // Read again and written on again, it is there again, by name too.
  await library.openArticle(article);
  await library.saveNote(draftOf(articleId, { id: 'again', operation: 'again' }));
  expect(journal.values[bucketKey(articleId)]).toMatchObject({
    notes: [{ id: 'again' }],
    articles: [{ id: articleId }],
  });
});

test('a journal with an item for every note is taken over with all it has, the database lost', async () => {
  const { library, open, name, journal, articleId } = await libraryWithNote();
  library.close();
  const { notes, articles } = journal.values[bucketKey(articleId)] as Record<string, unknown[]>;
  const head = journal.values['journal:head'] as object;
  const act = draftOf(articleId, { id: 'w', body: 'Waiting.', operation: 'w' });
  for (const key of Object.keys(journal.values)) delete journal.values[key];
  Object.assign(journal.values, {
    'journal:head': { ...head, acts: undefined, pending: ['w'] },
    'journal:notes/note-1': { table: 'notes', record: notes?.[0], act: null },
    'journal:notes/w': { table: 'notes', record: null, act },
    [`journal:articles/${articleId}`]: articles?.[0],
  });
  await Dexie.delete(name);
  const next = open();
  expect((await next.health()).notice).toEqual({ kind: 'put-back', notes: 1, of: 1 });
  const { notes: there } = await next.openArticle(article);
  expect(there.map(({ body }) => body)).toEqual(['Check the date.', 'Waiting.']);
  expect(Object.keys(journal.values).sort()).toEqual([
    bucketKey(articleId),
    'journal:head',
    'journal:notice',
  ]);
});

async function libraryWithNote() {
  const fresh = freshLibrary();
  const { articleId } = await fresh.library.openArticle(article);
  await fresh.library.saveNote(draftOf(articleId));
  return { ...fresh, articleId };
}
