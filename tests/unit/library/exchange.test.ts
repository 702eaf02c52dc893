// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type CopyOf, EMPTY_COPY, type LibraryCopy, STORES } from '../../../utils/exchange/copy';
import type { Library } from '../../../utils/library/library';
import { articleOf } from '../reading/sample-article';
import { deleteIn, draftOf, freshLibrary, listed } from './kit';

const onFirst = {
  kind: 'sentence' as const,
  sentence: 0,
  quote: { exact: 'One.', prefix: '', suffix: '' },
};

/** A library with an article, a note, a mark, a translation, a place and something deleted. */
async function usedLibrary() {
  const fresh = freshLibrary();
  const { library } = fresh;
  const { articleId } = await library.openArticle(articleOf(['One.', 'Two.']));
  const gone = await library.openArticle(
    articleOf(['Gone.'], { canonicalUrl: 'https://news.example/gone' }),
  );
  await deleteIn(library, gone.articleId);
  await library.keepPlace({ articleId, sentence: 1, text: 'Two.' });
  await library.saveNote(draftOf(articleId));
  await library.saveNote(draftOf(articleId, { id: 'note-2', operation: 'act-2', body: 'x' }));
  await library.deleteNote('note-2');
  await library.saveMark({ id: 'm1', articleId, target: onFirst, colour: 'green', grasp: null });
  await library.keepTranslation({ articleId, exact: 'One.', lang: 'ko', text: '하나.' });
  return { ...fresh, articleId };
}

/** Everything in a library, as a backup reads it. */
async function everything(library: Library): Promise<LibraryCopy> {
  const copy: Record<string, CopyOf<keyof LibraryCopy>[]> = {};
  for (const store of STORES) {
    const rows: CopyOf<keyof LibraryCopy>[] = [];
    let after: string | null = null;
    do {
      const page = await library.exportRows(store, after);
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null);
    copy[store] = rows;
  }
  return copy as unknown as LibraryCopy;
}

async function bring(library: Library, ...parts: LibraryCopy[]): Promise<void> {
  for (const [part, copy] of parts.entries())
    await library.stageImport({ importId: 'i1', part, manner: 'merge', copy });
  await library.applyImport('i1', parts.length);
}

test('everything goes out and comes into an empty library as it was', async () => {
  const { library } = await usedLibrary();
  const copy = await everything(library);
  expect(STORES.map((store) => copy[store].length)).toEqual([2, 2, 1, 2, 1, 1]);
  const other = freshLibrary();
  await bring(other.library, copy);
  expect(await everything(other.library)).toEqual(copy);
});

test('a large store goes out in parts that fit a message', async () => {
  const { library, raw } = freshLibrary();
  await listed(library);
  const text = 'x'.repeat(1_000_000);
  const places = Array.from({ length: 10 }, (_, i) => ({
    ...{ schema: 2, createdAt: '', updatedAt: '', deviceId: '', rev: 1, deletedAt: 0 },
    ...{ articleId: `a${i}`, sentence: 0, furthest: 0, text },
  }));
  await raw().places.bulkPut(places);
  const first = await library.exportRows('places', null);
  expect(first.rows.length).toBeLessThan(6);
  expect((await everything(library)).places).toEqual(places);
});

test('chosen articles go out with all that belongs to them, and with no other', async () => {
  const { library, articleId } = await usedLibrary();
  expect(await library.articleIds()).toEqual([articleId]);
  const { copy, taken } = await library.exportArticles([articleId, 'unknown'], true);
  expect(taken).toBe(2);
  expect(STORES.map((store) => copy[store].length)).toEqual([1, 1, 1, 2, 1, 1]);
});

test('an import is seen before it is made, part by part, and changes nothing until then', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  const preview = await library.stageImport({
    ...{ importId: 'i1', part: 0, manner: 'merge', copy: { ...EMPTY_COPY, notes: copy.notes } },
  });
  expect(preview.counts.notes).toMatchObject({ new: 2, changed: 0 });
  expect(preview.samples).toMatchObject([
    { verdict: 'new', text: 'Check the date.' },
    { verdict: 'new', text: 'x' },
  ]);
  expect((await everything(library)).notes).toEqual([]);
  await library.discardImport('i1');
  await expect(library.applyImport('i1', 1)).rejects.toMatchObject({ code: 'not-found' });
});

test('a file of which a part is missing is not brought in', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await library.stageImport({ importId: 'i1', part: 0, manner: 'merge', copy });
  await expect(library.applyImport('i1', 2)).rejects.toMatchObject({ code: 'not-found' });
  expect(await everything(library)).toEqual(EMPTY_COPY);
});

test('a file in several parts is one act: bringing it in twice is bringing it in once', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, { ...EMPTY_COPY, articles: copy.articles }, { ...copy, articles: [] });
  await library.applyImport('i1', 2);
  expect(await everything(library)).toEqual(copy);
  expect(await library.lastImport()).toMatchObject({ id: 'i1' });
});

test('an import is undone as one step, and only once', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  const other = await library.openArticle(
    articleOf(['Mine.'], { canonicalUrl: 'https://news.example/mine' }),
  );
  await library.saveNote(draftOf(other.articleId, { id: 'mine' }));
  const before = await everything(library);
  await bring(library, copy);
  expect(await library.undoImport('i1')).toEqual({ restored: 9, kept: 0 });
  expect(await everything(library)).toEqual(before);
  expect(await library.undoImport('i1')).toEqual({ restored: 0, kept: 0 });
  expect(await library.lastImport()).toBeNull();
});

test('undoing keeps what the reader has written since, and the article it is on', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, copy);
  const note = copy.notes.find(({ id }) => id === 'note-1');
  await library.saveNote(
    draftOf(note?.articleId ?? '', { rev: 1, operation: 'act-9', body: 'Mine.' }),
  );
  const { restored, kept } = await library.undoImport('i1');
  expect({ restored, kept }).toEqual({ restored: 6, kept: 3 });
  const after = await everything(library);
  expect(after.notes).toMatchObject([{ body: 'Mine.' }]);
  expect(after.articles.map(({ id }) => id)).toEqual([note?.articleId]);
  expect(after.editions).toHaveLength(1);
});

test('an article that was only opened since goes with the import that brought it', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, copy);
  const id = copy.notes[0]?.articleId ?? '';
  await library.readArticle(id);
  await library.keepPlace({ articleId: id, sentence: 0, text: 'One.' });
  expect(await library.undoImport('i1')).toEqual({ restored: 9, kept: 0 });
  expect(await everything(library)).toEqual(EMPTY_COPY);
});

test('an article whose newer text was read since stays', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, copy);
  const { articleId } = await library.openArticle(articleOf(['One.', 'Two.', 'Three.']));
  await library.undoImport('i1');
  expect((await listed(library)).map(({ id }) => id)).toEqual([articleId]);
});

test('what was there is put back when a newer version had replaced it', async () => {
  const { library, articleId } = await usedLibrary();
  const before = await everything(library);
  const newer = freshLibrary();
  newer.clock.now += 1_000_000;
  await bring(newer.library, before);
  await newer.library.saveNote(draftOf(articleId, { rev: 1, operation: 'act-9', body: 'Newer.' }));
  await bring(library, await everything(newer.library));
  expect((await everything(library)).notes.find(({ id }) => id === 'note-1')).toMatchObject({
    body: 'Newer.',
  });
  await library.undoImport('i1');
  expect(await everything(library)).toEqual(before);
});

test('a note that went to another device, was edited there and came back simply goes on', async () => {
  const mine = await usedLibrary();
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  const draft = draftOf(mine.articleId, { rev: 1, operation: 'act-9', body: 'Longer.' });
  await other.library.saveNote(draft);
  const { counts } = await mine.library.stageImport({
    ...{ importId: 'i1', part: 0, manner: 'merge', copy: await everything(other.library) },
  });
  expect(counts.notes).toEqual({ new: 0, changed: 1, same: 1, conflict: 0 });
});

test('a note edited on both devices meanwhile keeps both texts', async () => {
  const mine = await usedLibrary();
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  await other.library.saveNote(
    draftOf(mine.articleId, { rev: 1, operation: 'act-9', body: 'Theirs.' }),
  );
  await mine.library.saveNote(
    draftOf(mine.articleId, { rev: 1, operation: 'act-8', body: 'Mine.' }),
  );
  await bring(mine.library, await everything(other.library));
  const { notes } = await everything(mine.library);
  expect(
    notes
      .filter(({ deletedAt }) => !deletedAt)
      .map(({ body }) => body)
      .sort(),
  ).toEqual([...['Mine.', 'Theirs.']]);
});

test('a colour set here and an understanding set there both stay', async () => {
  const mine = await usedLibrary();
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  const mark = { id: 'm1', articleId: mine.articleId, target: onFirst };
  await mine.library.saveMark({ ...mark, colour: 'pink', grasp: null });
  await other.library.saveMark({ ...mark, colour: 'green', grasp: 'partly' });
  await bring(mine.library, await everything(other.library));
  const { marks } = await everything(mine.library);
  expect(marks).toMatchObject([{ colour: 'pink', grasp: 'partly' }]);
});

test('a tag given there stays when the article was merely opened here', async () => {
  const mine = await usedLibrary();
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  await other.library.changeTags({ ids: [mine.articleId], add: ['sea'], remove: [] });
  mine.clock.now += 2_000_000;
  await mine.library.readArticle(mine.articleId);
  await bring(mine.library, await everything(other.library));
  expect((await listed(mine.library)).map(({ tags }) => tags)).toEqual([['sea']]);
});

test('imported articles are counted, listed and found like any other', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, copy);
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

test('imported notes are in the journal, and undone ones are in it no more', async () => {
  const copy = await everything((await usedLibrary()).library);
  const { library, journal } = freshLibrary();
  await bring(library, copy);
  const journaled = async () => JSON.stringify(await journal.readAll()).includes('Check the date.');
  expect(await journaled()).toBe(true);
  await library.undoImport('i1');
  expect(await journaled()).toBe(false);
});

test('notes written since a backup are counted by its clock', async () => {
  const { library, articleId } = await usedLibrary();
  const { clock, notes } = await library.writtenSince('');
  expect(notes).toBe(1);
  expect(await library.writtenSince(clock)).toEqual({ clock, notes: 0 });
  await library.saveNote(draftOf(articleId, { id: 'note-3', operation: 'act-3' }));
  expect((await library.writtenSince(clock)).notes).toBe(1);
});

test('what an import brings is listed, counted and found; undone, it is not', async () => {
  const { library, articleId } = await usedLibrary();
  const copy = await everything(library);
  const other = freshLibrary();
  // Its first article has the number that the imported one had at home.
  await other.library.openArticle(articleOf(['Own.'], { canonicalUrl: 'https://own.example/' }));
  const found = async () => {
    await other.library.tidy();
    const query = { text: 'two', view: 'all', filter: {}, offset: 0, limit: 5 } as const;
    return (await other.library.search(query)).hits.map(({ article }) => article.id);
  };
  await bring(other.library, copy);
  const [brought] = await listed(other.library);
  expect(brought).toMatchObject({ noteCount: 1, sentence: 1, markCounts: { green: 1 } });
  expect((await other.library.overview()).views).toMatchObject({ all: 2, notes: 1, kept: 1 });
  expect(await found()).toEqual([articleId]);
  await other.library.undoImport('i1');
  expect((await other.library.overview()).views).toMatchObject({ all: 1, notes: 0, kept: 0 });
  expect(await found()).toEqual([]);
});
