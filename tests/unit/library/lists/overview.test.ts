// @vitest-environment node
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

test('the notes of a site are counted over its articles: those in the bin, and others’, are not', async () => {
  const { library } = freshLibrary();
  const read = async (n: number, siteName: string) => {
    const about = { canonicalUrl: `https://news.example/${n}`, siteName };
    const { articleId } = await library.openArticle(articleOf([`Story ${n}.`], about));
    for (const id of [`${n}-a`, `${n}-b`])
      await library.saveNote(draftOf(articleId, { id, operation: id }));
  };
  await read(1, 'The Quay Courier');
  await read(2, 'The Quay Courier');
  await read(3, 'The Quay');
  await library.deleteNote('1-a');
  expect(await library.countNotesOfSite('The Quay Courier')).toBe(3);
  expect(await library.countNotesOfSite('The Quay')).toBe(2);
  expect(await library.countNotesOfSite('Nowhere')).toBe(0);
});
