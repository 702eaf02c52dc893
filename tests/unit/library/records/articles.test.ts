// @vitest-environment node
import { expect, test } from 'vitest';
import { deleteIn, freshLibrary, listed } from '../../../support/library/library';
import { articleOf, blockOf } from '../../../support/sample-article';

const SENTENCES = ['The harbour reopens.', 'Ships wait outside.', 'The mayor is glad.'];
const article = articleOf(SENTENCES);

test('an article opened twice, by other links, is kept once and goes on where the reader stopped', async () => {
  const { library } = freshLibrary();
  const first = await library.openArticle(article);
  await library.saveReadingPosition({
    articleId: first.articleId,
    sentence: 2,
    text: 'The mayor is glad.',
  });

  const again = await library.openArticle({ ...article, url: 'https://m.news.example/x?fbclid=1' });

  expect(again).toEqual({ ...first, sentence: 2 });
  expect(await listed(library)).toHaveLength(1);
});

test('the reader stands at the start of an article never read before', async () => {
  const { library } = freshLibrary();
  expect(await library.openArticle(article)).toMatchObject({ sentence: 0, notes: [] });
});

test('opening again because the worker died changes nothing a reader sees', async () => {
  const { library } = freshLibrary();
  const first = await library.openArticle(article);
  expect(await library.openArticle(article)).toEqual(first);
});

test('a changed text is a second edition beside the first', async () => {
  const { library, raw } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  await library.openArticle(articleOf([...SENTENCES, 'Trade follows.']));

  const editions = await raw().editions.where({ articleId }).toArray();
  expect(editions.map((edition) => edition.blocks[0]?.text).sort()).toEqual([
    SENTENCES.join(' '),
    `${SENTENCES.join(' ')} Trade follows.`,
  ]);
  expect((await library.readArticle(articleId))?.article.blocks[0]?.text).toContain('Trade');
});

test('the same text cut into sentences anew is shown that way, as the same edition', async () => {
  const { library, raw } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  const [block] = article.blocks;
  const asOne = { ...blockOf([]), text: block?.text ?? '', sentences: [[0, 58] as const] };
  await library.openArticle({ ...article, blocks: [asOne] });

  expect((await library.readArticle(articleId))?.article.blocks).toEqual([asOne]);
  expect(await raw().editions.count()).toBe(1);
});

test('looking an article up keeps nothing', async () => {
  const { library } = freshLibrary();
  expect(await library.lookUp(article.canonicalUrl, SENTENCES)).toBeNull();
  expect(await listed(library)).toEqual([]);
});

test('looking up an article that was read says where to go on', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  await library.saveReadingPosition({ articleId, sentence: 1, text: 'Ships wait outside.' });
  expect(await library.lookUp(article.canonicalUrl, SENTENCES)).toMatchObject({
    articleId,
    sentence: 1,
  });
});

test('a kept article reads back exactly as it was given', async () => {
  const { library } = freshLibrary();
  const reading = await library.openArticle(article);
  const kept = await library.readArticle(reading.articleId);
  expect(kept).toEqual({ article, reading });
});

test('what the page states beside its text is kept, until a visit no longer states it', async () => {
  const { library } = freshLibrary();
  const about = { modified: '2025-06-11', section: 'City', leadImage: null, coverage: 0.97 };
  const { articleId } = await library.openArticle({ ...article, ...about });
  expect((await library.readArticle(articleId))?.article).toEqual({ ...article, ...about });
  await library.openArticle(article);
  expect((await library.readArticle(articleId))?.article).toEqual(article);
});

test('there is nothing to read under an id that was never kept', async () => {
  expect(await freshLibrary().library.readArticle('none')).toBeNull();
});

test('reading a kept article changes nothing; marking it as opened gives it a new time', async () => {
  const { library, clock } = freshLibrary();
  const { articleId } = await library.openArticle(article);
  const [before] = await listed(library);
  clock.now += 60_000;
  await library.readArticle(articleId);
  expect(await listed(library)).toEqual([before]);
  await library.markOpened(articleId);
  const [after] = await listed(library);
  expect((after?.openedAt ?? '') > (before?.openedAt ?? '')).toBe(true);
  expect(after).toEqual({ ...before, openedAt: after?.openedAt });
});

test('marking as opened what was never kept, or lies in the bin, is harmless', async () => {
  const { library } = freshLibrary();
  await library.markOpened('none');
  const { articleId } = await library.openArticle(article);
  await deleteIn(library, articleId);
  await library.markOpened(articleId);
  expect(await listed(library)).toEqual([]);
});
