// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

test('the library says how much is in it', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(articleOf(['One.', 'Two.']));
  await library.openArticle(articleOf(['Three.'], { canonicalUrl: 'https://b.example/' }));
  await library.saveNote(draftOf(articleId));
  expect(await library.usage()).toMatchObject({ articles: 2, editions: 2, notes: 1, marks: 0 });
});
