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

const DAY_MS = 24 * 60 * 60 * 1000;
const PAGE = { offset: 0, limit: 10 };
const harbour = articleOf(['One.', 'Two.']);
const bridge = articleOf(['Three.'], { canonicalUrl: 'https://b.example/', title: 'Bridge' });

async function libraryOfTwo() {
  const fresh = freshLibrary();
  const a = (await fresh.library.openArticle(harbour)).articleId;
  const b = (await fresh.library.openArticle(bridge)).articleId;
  return { ...fresh, a, b };
}

test('after 30 days what lies in the bin goes for good, and nothing else', async () => {
  const { library, clock, raw, a, b } = await libraryOfTwo();
  await library.saveNote(draftOf(a, { id: 'with a', operation: '1' }));
  await library.saveNote(draftOf(b, { id: 'deleted', operation: '2' }));
  await library.saveNote(draftOf(b, { id: 'alive', operation: '3' }));
  await library.deleteNote('deleted');
  await deleteIn(library, a);

  clock.now += 29 * DAY_MS;
  await library.tidy();
  expect((await library.listBin(PAGE)).total).toBe(2);

  clock.now += 2 * DAY_MS;
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
  clock.now += 29 * DAY_MS;
  await restoreIn(library, a);
  clock.now += 29 * DAY_MS;
  await library.tidy();
  expect(await listed(library)).toHaveLength(2);
});

test('the bin is looked through once a day at most, even when the clock was set back', async () => {
  const { library, clock, raw, a, b } = await libraryOfTwo();
  await library.tidy();
  const purged = async () => Number((await raw().meta.get('purged'))?.value);
  const first = await purged();
  clock.now += DAY_MS / 2;
  await library.tidy();
  expect(await purged()).toBe(first);
  clock.now -= 10 * DAY_MS;
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
