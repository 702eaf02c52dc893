// @vitest-environment node
import { expect, test } from 'vitest';
import { freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

test('translations are kept with their article, the last one into each language', async () => {
  const { library } = freshLibrary();
  const article = articleOf(['One.', 'Two.']);
  const { articleId } = await library.openArticle(article);
  const korean = { articleId, exact: 'Two.', lang: 'ko', text: '둘.' };
  const german = { articleId, exact: 'Two.', lang: 'de', text: 'Zwei.' };
  await library.keepTranslation({ ...korean, text: '이.' });
  await library.keepTranslation(german);
  await library.keepTranslation(korean);
  expect((await library.openArticle(article)).translations).toEqual([korean, german]);
});
