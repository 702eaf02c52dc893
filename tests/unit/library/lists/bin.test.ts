// @vitest-environment node
import { expect, test } from 'vitest';
import { deleteIn, draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const PAGE = { offset: 0, limit: 10 };
const harbour = articleOf(['One.', 'Two.']);
const bridge = articleOf(['Three.'], { canonicalUrl: 'https://b.example/', title: 'Bridge' });

async function libraryOfTwo() {
  const fresh = freshLibrary();
  const a = (await fresh.library.openArticle(harbour)).articleId;
  const b = (await fresh.library.openArticle(bridge)).articleId;
  return { ...fresh, a, b };
}

test('the bin shows articles and notes deleted by themselves, the last first', async () => {
  const { library, a, b } = await libraryOfTwo();
  await library.saveNote(draftOf(b, { id: 'n', operation: '1' }));
  await library.saveNote(draftOf(a, { id: 'stays with its article', operation: '2' }));
  await library.deleteNote('n');
  await deleteIn(library, a);
  const { items, total } = await library.listBin(PAGE);
  expect(total).toBe(2);
  expect(items).toMatchObject([
    { kind: 'article', article: { id: a, title: 'Harbour to reopen', noteCount: 1 } },
    { kind: 'note', note: { id: 'n', body: 'Check the date.' }, title: 'Bridge' },
  ]);
  expect((await library.overview()).bin).toBe(2);
  expect(await library.listBin({ offset: 1, limit: 1 })).toEqual({ items: items.slice(1), total });
});
