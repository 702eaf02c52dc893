// @vitest-environment node
import { expect, test } from 'vitest';
import { freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const SENTENCES = ['The harbour reopens.', 'Ships wait outside.', 'The mayor is glad.'];
const article = articleOf(SENTENCES);

test('in a changed text the reader goes on at the same sentence', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  await library.saveReadingPosition({ articleId, sentence: 1, text: 'Ships wait outside.' });
  const changed = articleOf(['Update: fog.', 'Read with care.', ...SENTENCES]);
  expect(await library.openArticle(changed)).toMatchObject({ sentence: 3 });
});

test('when the sentence itself is gone, the reader goes on within the shorter text', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  await library.saveReadingPosition({ articleId, sentence: 2, text: 'The mayor is glad.' });
  expect(await library.openArticle(articleOf(['Withdrawn.']))).toMatchObject({ sentence: 0 });
});

test('the reader goes on at a sentence that was reworded meanwhile', async () => {
  const { library } = freshLibrary();
  const read = 'The harbour reopens on Monday after the storm.';
  const { articleId } = await library.openArticle(articleOf([read, 'Ships wait outside.']));
  await library.saveReadingPosition({ articleId, sentence: 0, text: read });
  const reworded = 'The harbour reopens on Tuesday after the storm.';
  const edited = articleOf(['Update at noon.', reworded, 'Ships wait outside.']);
  expect(await library.openArticle(edited)).toMatchObject({ sentence: 1 });
});
