// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  deleteIn,
  draftOf,
  freshLibrary,
  listed,
  restoreIn,
} from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const harbour = articleOf(['One.', 'Two.', 'Three.']);
const bridge = articleOf(['Four.'], { canonicalUrl: 'https://b.example/1', title: 'Bridge' });

test('the library lists the article opened last first', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await library.openArticle(bridge);
  const titles = async () => (await listed(library)).map((article) => article.title);
  expect(await titles()).toEqual(['Bridge', 'Harbour to reopen']);
  await library.readArticle(articleId);
  expect(await titles()).toEqual(['Harbour to reopen', 'Bridge']);
});

test('each listed article has its progress and the number of its living notes', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await library.openArticle(bridge);
  await library.saveReadingPosition({ articleId, sentence: 2, text: 'Three.' });
  await library.saveReadingPosition({ articleId, sentence: 1, text: 'Two.' });
  await library.saveNote(draftOf(articleId, { id: 'a', operation: '1' }));
  await library.saveNote(draftOf(articleId, { id: 'b', operation: '2' }));
  await library.saveNote(draftOf(articleId, { id: 'c', operation: '3' }));
  await library.deleteNote('b');

  expect(await listed(library)).toMatchObject([
    { title: 'Bridge', sentence: 0, furthest: 0, sentenceCount: 1, noteCount: 0 },
    { id: articleId, sentence: 1, furthest: 2, sentenceCount: 3, noteCount: 2 },
  ]);
});

test('a deleted article is neither listed, nor read, nor looked up', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await deleteIn(library, articleId);
  expect(await listed(library)).toEqual([]);
  expect(await library.readArticle(articleId)).toBeNull();
  expect(await library.lookUp(harbour.canonicalUrl, [])).toBeNull();
});

test('an article taken back has its place and its notes', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await library.saveReadingPosition({ articleId, sentence: 1, text: 'Two.' });
  await library.saveNote(draftOf(articleId));
  await deleteIn(library, articleId);
  await restoreIn(library, articleId);

  expect(await listed(library)).toMatchObject([{ sentence: 1, noteCount: 1 }]);
  const kept = await library.readArticle(articleId);
  expect(kept?.reading).toMatchObject({ sentence: 1, notes: [{ body: 'Check the date.' }] });
});

test('reading a deleted article on its site brings it back with its notes', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await library.saveNote(draftOf(articleId));
  await deleteIn(library, articleId);
  expect((await library.openArticle(harbour)).notes).toHaveLength(1);
  expect(await listed(library)).toHaveLength(1);
});

test('deleting and restoring twice, or what is not there, is harmless', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await deleteIn(library, 'none');
  await restoreIn(library, 'none');
  await deleteIn(library, articleId);
  await deleteIn(library, articleId);
  await restoreIn(library, articleId);
  await restoreIn(library, articleId);
  expect(await listed(library)).toHaveLength(1);
});
