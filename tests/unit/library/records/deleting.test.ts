// @vitest-environment node
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

async function libraryOfTwo() {
  const { library } = freshLibrary();
  const a = (await library.openArticle(harbour)).articleId;
  const b = (await library.openArticle(bridge)).articleId;
  return { library, a, b };
}

test('a deleted article is neither listed, nor read, nor looked up', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await deleteIn(library, articleId);
  expect(await listed(library)).toEqual([]);
  expect(await library.readArticle(articleId)).toBeNull();
  expect(await library.lookUp(harbour.canonicalUrl, [])).toBeNull();
});

test('an article taken back has its reading position and its notes', async () => {
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

test('articles are deleted and restored together, as one act that can be tried again', async () => {
  const { library, a, b } = await libraryOfTwo();
  const act = { ids: [a, b, 'none'], operation: 'act-1' };
  expect((await library.deleteArticles(act)).toSorted()).toEqual([a, b].toSorted());
  // The answer was lost: the second try says the same, and undoing it brings both back.
  expect((await library.deleteArticles(act)).toSorted()).toEqual([a, b].toSorted());
  await restoreIn(library, a, b);
  expect(await listed(library)).toHaveLength(2);
});

test('undoing a deletion does not bring back what lay in the bin before', async () => {
  const { library, a, b } = await libraryOfTwo();
  await deleteIn(library, a);
  expect(await deleteIn(library, a, b)).toEqual([b]);
});
