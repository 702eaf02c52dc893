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

const DAY = 24 * 60 * 60 * 1000;
const PAGE = { offset: 0, limit: 10 };
const harbour = articleOf(['One.', 'Two.']);
const bridge = articleOf(['Three.'], { canonicalUrl: 'https://b.example/', title: 'Bridge' });

async function libraryOfTwo() {
  const fresh = freshLibrary();
  const a = (await fresh.library.openArticle(harbour)).articleId;
  const b = (await fresh.library.openArticle(bridge)).articleId;
  return { ...fresh, a, b };
}

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

test('after 30 days what lies in the bin goes for good, and nothing else', async () => {
  const { library, clock, raw, a, b } = await libraryOfTwo();
  await library.saveNote(draftOf(a, { id: 'with a', operation: '1' }));
  await library.saveNote(draftOf(b, { id: 'deleted', operation: '2' }));
  await library.saveNote(draftOf(b, { id: 'alive', operation: '3' }));
  await library.deleteNote('deleted');
  await deleteIn(library, a);

  clock.now += 29 * DAY;
  await library.tidy();
  expect((await library.listBin(PAGE)).total).toBe(2);

  clock.now += 2 * DAY;
  await library.tidy();
  expect((await library.listBin(PAGE)).total).toBe(0);
  const db = raw();
  expect(await db.articles.toCollection().primaryKeys()).toEqual([b]);
  expect(await db.notes.toCollection().primaryKeys()).toEqual(['alive']);
  expect(await db.editions.where({ articleId: a }).count()).toBe(0);
  expect(await db.words.filter(({ articleId }) => articleId === a).count()).toBe(0);
  expect((await library.openArticle(bridge)).notes).toHaveLength(1);
});

test('what was taken out of the bin in time stays', async () => {
  const { library, clock, a } = await libraryOfTwo();
  await deleteIn(library, a);
  clock.now += 29 * DAY;
  await restoreIn(library, a);
  clock.now += 29 * DAY;
  await library.tidy();
  expect(await listed(library)).toHaveLength(2);
});

test('the bin is looked through once a day at most, even when the clock was set back', async () => {
  const { library, clock, raw, a, b } = await libraryOfTwo();
  await library.tidy();
  const purged = async () => Number((await raw().meta.get('purged'))?.value);
  const first = await purged();
  clock.now += DAY / 2;
  await library.tidy();
  expect(await purged()).toBe(first);
  clock.now -= 10 * DAY;
  await library.tidy();
  expect(await purged()).toBeLessThan(first);
  expect((await listed(library)).map(({ id }) => id)).toEqual([b, a]);
});

test('emptying the bin removes all that is in it, whenever it was put there', async () => {
  const { library, a, b } = await libraryOfTwo();
  await library.saveNote(draftOf(b));
  await library.deleteNote('note-1');
  await deleteIn(library, a);
  await library.emptyBin();
  expect((await library.listBin(PAGE)).total).toBe(0);
  await expect(library.restoreNote('note-1')).rejects.toMatchObject({ code: 'not-found' });
  // Read again, it is an article like any other.
  expect(await library.openArticle(harbour)).toMatchObject({ sentence: 0, notes: [] });
});

test('the library says how much is in it', async () => {
  const { library, a } = await libraryOfTwo();
  await library.saveNote(draftOf(a));
  expect(await library.usage()).toMatchObject({ articles: 2, editions: 2, notes: 1, marks: 0 });
});
