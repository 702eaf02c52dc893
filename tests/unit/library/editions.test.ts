// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { articleOf } from '../reading/sample-article';
import { draftOf, freshLibrary } from './kit';

const before = articleOf(['One.', 'Two.']);
const after = articleOf(['One.', 'Two and a half.']);

test('an article whose text has changed says which edition was read before, and when', async () => {
  const { library, clock } = freshLibrary();
  const first = await library.openArticle(before);
  expect(first.changedSince).toBeNull();
  clock.now = Date.UTC(2026, 1, 1);
  await library.openArticle(before);
  clock.now = Date.UTC(2026, 2, 1);
  const second = await library.openArticle(after);
  const changedSince = { editionId: first.editionId, readAt: '2026-02-01T00:00:00.000Z' };
  expect(second.changedSince).toEqual(changedSince);
  expect(second.editionId).not.toBe(first.editionId);
  // The same when the answer was lost and the article is opened once more.
  expect(await library.openArticle(after)).toEqual(second);
});

test('a note knows the edition it was written on, whatever is read later', async () => {
  const { library } = freshLibrary();
  const first = await library.openArticle(before);
  await library.saveNote(draftOf(first.articleId));
  await library.openArticle(after);
  const edit = draftOf(first.articleId, { body: 'More.', rev: 1, operation: 'act-2' });
  expect((await library.saveNote(edit)).note.editionId).toBe(first.editionId);
});

test('a note put on another sentence belongs to the edition that sentence stands in', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(before);
  const quote = { exact: 'Two.', prefix: 'One.', suffix: '' };
  await library.saveNote(draftOf(articleId, { target: { kind: 'sentence', sentence: 1, quote } }));
  const second = await library.openArticle(after);
  const target = { kind: 'sentence', sentence: 0, quote: { ...quote, exact: 'One.' } } as const;
  const moved = draftOf(articleId, { target, rev: 1, operation: 'act-2' });
  expect((await library.saveNote(moved)).note).toMatchObject({
    ...{ target, editionId: second.editionId },
  });
});
