// @vitest-environment node
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { bucketKey } from '../../../../utils/library/journal/buckets';
import { draftOf, listed } from '../../../support/library/library';
import { article, bodies, libraryWithNotes } from '../../../support/library/library-with-notes';

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
  const bucket = () =>
    journal.values[bucketKey(articleId)] as { notes: unknown; articles: unknown[] };
  const { notes } = structuredClone(bucket());
  library.close();
  for (const key of Object.keys(journal.values)) delete journal.values[key];
  const next = open();
  expect((await next.health()).notice).toBeNull();
  expect(bucket().notes).toEqual(notes);
  expect(bucket().articles).toMatchObject([{ id: articleId }]);
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
