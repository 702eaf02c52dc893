// @vitest-environment node
import { expect, test } from 'vitest';
import { EMPTY_EXPORT } from '../../../../utils/contract/records';
import { bring, everything, undoAll, usedLibrary } from '../../../support/library/exchange';
import { draftOf, freshLibrary, listed } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

test('an import is undone as one step, and only once', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  const other = await library.openArticle(
    articleOf(['Mine.'], { canonicalUrl: 'https://news.example/mine' }),
  );
  await library.saveNote(draftOf(other.articleId, { id: 'mine' }));
  const before = await everything(library);
  await bring(library, file);
  expect(await undoAll(library)).toEqual({ restored: 9, kept: 0 });
  expect(await everything(library)).toEqual(before);
  expect(await undoAll(library)).toEqual({ restored: 9, kept: 0 });
  expect(await everything(library)).toEqual(before);
  expect(await library.lastImport()).toBeNull();
});

test('undoing keeps what the reader has written since, and the article it is on', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, file);
  const note = file.notes.find(({ id }) => id === 'note-1');
  await library.saveNote(
    draftOf(note?.articleId ?? '', { rev: 1, operation: 'act-9', body: 'Mine.' }),
  );
  const { restored, kept } = await undoAll(library);
  expect({ restored, kept }).toEqual({ restored: 6, kept: 3 });
  const after = await everything(library);
  expect(after.notes).toMatchObject([{ body: 'Mine.' }]);
  expect(after.articles.map(({ id }) => id)).toEqual([note?.articleId]);
  expect(after.editions).toHaveLength(1);
});

test('an article that was only opened since goes with the import that brought it', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, file);
  const id = file.notes[0]?.articleId ?? '';
  await library.markOpened(id);
  await library.saveReadingPosition({ articleId: id, sentence: 0, text: 'One.' });
  expect(await undoAll(library)).toEqual({ restored: 9, kept: 0 });
  expect(await everything(library)).toEqual(EMPTY_EXPORT);
});

test('an article whose newer text was read since stays', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library } = freshLibrary();
  await bring(library, file);
  const { articleId } = await library.openArticle(articleOf(['One.', 'Two.', 'Three.']));
  await undoAll(library);
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
  await undoAll(library);
  expect(await everything(library)).toEqual(before);
});

test('imported notes are in the journal, and undone ones are in it no more', async () => {
  const file = await everything((await usedLibrary()).library);
  const { library, journal } = freshLibrary();
  await bring(library, file);
  const journaled = async () => JSON.stringify(await journal.readAll()).includes('Check the date.');
  expect(await journaled()).toBe(true);
  await undoAll(library);
  expect(await journaled()).toBe(false);
});
