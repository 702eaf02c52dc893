// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeTags, cleanTag } from '../../../../utils/library/records/tags';
import { deleteIn, freshLibrary, listed, restoreIn } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

async function libraryOfTwo() {
  const fresh = freshLibrary();
  const ids: string[] = [];
  for (const canonicalUrl of ['https://a.example/', 'https://b.example/']) {
    ids.push((await fresh.library.openArticle(articleOf(['One.'], { canonicalUrl }))).articleId);
  }
  const tags = async () =>
    Object.fromEntries((await listed(fresh.library)).map(({ id, tags }) => [id, tags]));
  return { ...fresh, ids, a: ids[0] ?? '', b: ids[1] ?? '', tags };
}

test('tags are given to many articles and taken from many at once', async () => {
  const { library, ids, a, b, tags } = await libraryOfTwo();
  await library.changeTags({ ids, add: ['Work', ' to  read '], remove: [] });
  await library.changeTags({ ids: [a], add: ['grammar'], remove: ['work'] });
  expect(await tags()).toEqual({ [a]: ['to read', 'grammar'], [b]: ['Work', 'to read'] });
  expect((await library.overview()).tags).toEqual([
    { value: 'to read', count: 2 },
    { value: 'Work', count: 1 },
    { value: 'grammar', count: 1 },
  ]);
});

test('a tag typed in another case is the one in use', async () => {
  const { library, a, b, tags } = await libraryOfTwo();
  await library.changeTags({ ids: [a], add: ['Économie'], remove: [] });
  await library.changeTags({ ids: [b], add: ['economie'], remove: [] });
  expect(await tags()).toEqual({ [a]: ['Économie'], [b]: ['Économie'] });
});

test('a renamed tag is renamed everywhere, in the bin too, and joins one of that name', async () => {
  const { library, ids, a, b, tags } = await libraryOfTwo();
  await library.changeTags({ ids, add: ['old'], remove: [] });
  await library.changeTags({ ids: [a], add: ['new'], remove: [] });
  await deleteIn(library, b);
  await library.renameTag({ from: 'old', to: 'new' });
  await restoreIn(library, b);
  expect(await tags()).toEqual({ [a]: ['new'], [b]: ['new'] });
});

test('a tag can change its case, and go', async () => {
  const { library, ids, a, b, tags } = await libraryOfTwo();
  await library.changeTags({ ids, add: ['work'], remove: [] });
  await library.renameTag({ from: 'work', to: 'Work' });
  expect(await tags()).toEqual({ [a]: ['Work'], [b]: ['Work'] });
  await library.renameTag({ from: 'Work', to: '' });
  expect(await tags()).toEqual({ [a]: [], [b]: [] });
});

test('reading the article again leaves its tags', async () => {
  const { library, a, tags } = await libraryOfTwo();
  await library.changeTags({ ids: [a], add: ['work'], remove: [] });
  await library.openArticle(articleOf(['Two.'], { canonicalUrl: 'https://a.example/' }));
  expect((await tags())[a]).toEqual(['work']);
});

test('whatever is typed, tags are one line, short, and each there once', () => {
  const typed = fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 6 });
  fc.assert(
    fc.property(typed, typed, typed, (tags, add, remove) => {
      const before = changeTags([], { add: tags, remove: [] }, []);
      const after = changeTags(before, { add, remove }, []);
      for (const tag of after) {
        expect(cleanTag(tag)).toBe(tag);
        expect(tag).not.toMatch(/\n|^$/);
        expect(tag.length).toBeLessThanOrEqual(60);
      }
      expect(changeTags(after, { add, remove: [] }, [])).toEqual(after);
    }),
  );
});
