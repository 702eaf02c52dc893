// @vitest-environment node
import { expect, test } from 'vitest';
import { EMPTY_EXPORT, STORES } from '../../../../utils/contract/records';
import {
  applyAll,
  bring,
  everything,
  stage,
  undoAll,
  usedLibrary,
} from '../../../support/library/exchange';
import { draftOf, freshLibrary, listed } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

test('everything goes out and comes into an empty library as it was', async () => {
  const { library } = await usedLibrary();
  const file = await everything(library);
  expect(STORES.map((store) => file[store].length)).toEqual([2, 2, 1, 2, 1, 1]);
  const other = freshLibrary();
  await bring(other.library, file);
  expect(await everything(other.library)).toEqual(file);
});

test('an import is seen before it is made, part by part, and changes nothing until then', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await library.openArticle(articleOf(['One.', 'Two.']));
  const preview = await library.stageImport({
    importId: 'i1',
    part: 0,
    strategy: 'merge',
    library: { ...EMPTY_EXPORT, notes: file.notes },
  });
  expect(preview.counts.notes).toMatchObject({ new: 2, changed: 0 });
  expect(preview.samples).toMatchObject([
    { changeKind: 'new', text: 'Check the date.' },
    { changeKind: 'new', text: 'x' },
  ]);
  expect((await everything(library)).notes).toEqual([]);
  await library.discardImport('i1');
  await expect(library.applyImportPart('i1', 1)).rejects.toMatchObject({ code: 'not-found' });
});

test('a file of which a part is missing is not brought in', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await library.stageImport({ importId: 'i1', part: 0, strategy: 'merge', library: file });
  await expect(library.applyImportPart('i1', 2)).rejects.toMatchObject({ code: 'not-found' });
  expect(await everything(library)).toEqual(EMPTY_EXPORT);
});

test('a file in several parts is one act: bringing it in twice is bringing it in once', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, { ...EMPTY_EXPORT, articles: file.articles }, { ...file, articles: [] });
  await applyAll(library, 2);
  expect(await everything(library)).toEqual(file);
  expect(await library.lastImport()).toMatchObject({ id: 'i1' });
});

test('imported articles are counted, listed and found like any other', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, file);
  expect(await listed(library)).toMatchObject([
    { title: 'Harbour to reopen', noteCount: 1, sentence: 1, furthest: 1 },
  ]);
  const { overview, search } = library;
  expect(JSON.stringify(await overview())).toContain('The Example');
  expect(
    JSON.stringify(await search({ text: 'date', view: 'all', filter: {}, offset: 0, limit: 5 })),
  ).toContain('Check the');
});

test('edits after an import have later clocks than anything that came with it', async () => {
  const ahead = freshLibrary();
  ahead.clock.now += 3_600_000;
  const { articleId } = await ahead.library.openArticle(articleOf(['One.']));
  await ahead.library.saveNote(draftOf(articleId));
  const { library } = freshLibrary();
  await bring(library, await everything(ahead.library));
  await library.saveNote(draftOf(articleId, { rev: 1, operation: 'act-9', body: 'Later.' }));
  const [note] = (await everything(library)).notes;
  const [before] = (await everything(ahead.library)).notes;
  expect((note?.updatedAt ?? '') > (before?.updatedAt ?? '')).toBe(true);
});

test('what an import brings is listed, counted and found; undone, it is not', async () => {
  const { library, articleId } = await usedLibrary();
  const file = await everything(library);
  const other = freshLibrary();
  // Its first article has the number that the imported one had at home.
  await other.library.openArticle(articleOf(['Own.'], { canonicalUrl: 'https://own.example/' }));
  const found = async () => {
    await other.library.tidy();
    const query = { text: 'two', view: 'all', filter: {}, offset: 0, limit: 5 } as const;
    return (await other.library.search(query)).hits.map(({ article }) => article.id);
  };
  await bring(other.library, file);
  const [brought] = await listed(other.library);
  expect(brought).toMatchObject({ noteCount: 1, sentence: 1, markCounts: { green: 1 } });
  expect((await other.library.overview()).views).toMatchObject({ all: 2, notes: 1, kept: 1 });
  expect(await found()).toEqual([articleId]);
  await undoAll(other.library);
  expect((await other.library.overview()).views).toMatchObject({ all: 1, notes: 0, kept: 0 });
  expect(await found()).toEqual([]);
});

test('what belongs to an article that is nowhere stays out, and is counted', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  const [first] = await stage(library, [{ ...file, articles: [] }]);
  // A note, a mark and a translation; a deleted note is no loss.
  expect(first).toMatchObject({ withoutArticle: 3, samples: [] });
  await applyAll(library, 1);
  expect(await everything(library)).toEqual(EMPTY_EXPORT);
  // The same file comes in when the article was read.
  await library.openArticle(articleOf(['One.', 'Two.']));
  const [again] = await stage(library, [{ ...file, articles: [] }], { importId: 'i2' });
  expect(again).toMatchObject({ withoutArticle: 0 });
  await applyAll(library, 1, 'i2');
  expect(await listed(library)).toMatchObject([{ noteCount: 1 }]);
});

test('an article that names the text of another one has none', async () => {
  const { library, articleId } = await usedLibrary();
  const held = await everything(library);
  const other = await library.openArticle(
    articleOf(['Not of that story.'], { canonicalUrl: 'https://other.example/' }),
  );
  const [article] = held.articles.filter(({ id }) => id === articleId);
  if (!article) throw new Error('there is an article');
  const updatedAt = article.updatedAt.replace('2026', '2027');
  const forged = { ...article, updatedAt, editionId: other.editionId };
  await bring(library, { ...EMPTY_EXPORT, articles: [forged] });
  expect((await library.readArticle(articleId))?.article.blocks).toEqual([]);
});
