// @vitest-environment node
import { expect, test } from 'vitest';
import { deleteIn, draftOf, freshLibrary, restoreIn } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

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
  await library.markOpened(articleId);
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

test('every version of a record has its own revision and clock, and the first one’s creation time', async () => {
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
