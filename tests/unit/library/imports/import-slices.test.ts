// @vitest-environment node
import { expect, test } from 'vitest';
import { EMPTY_EXPORT, type LibraryExport } from '../../../../utils/contract/records';
import { partsOf } from '../../../../utils/exchange/parts';
import {
  applyAll,
  everything,
  stage,
  undoAll,
  usedLibrary,
} from '../../../support/library/exchange';
import { draftOf, freshLibrary, listed } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

/** A file of two articles, each a part. */
async function fileOfTwo(): Promise<LibraryExport[]> {
  const parts = [...partsOf(await everything((await usedLibrary()).library), 1)];
  expect(parts).toHaveLength(2);
  return parts;
}

test('a file comes in part by part, and says how far it is', async () => {
  const parts = await fileOfTwo();
  const { library } = freshLibrary();
  await stage(library, parts);
  expect(await library.applyImportPart('i1', 2)).toEqual({ done: 1, of: 2 });
  expect((await everything(library)).articles).toHaveLength(1);
  expect(await library.applyImportPart('i1', 2)).toEqual({ done: 2, of: 2 });
  expect((await everything(library)).articles).toHaveLength(2);
  expect(await library.applyImportPart('i1', 2)).toEqual({ done: 2, of: 2 });
});

test('an import whose page was closed is carried on by the next worker', async () => {
  const parts = await fileOfTwo();
  const { library, open, raw } = freshLibrary();
  await stage(library, parts);
  await library.applyImportPart('i1', 2);
  library.close();
  const next = open();
  await next.tidy();
  expect((await everything(next)).articles).toHaveLength(2);
  expect(await raw().importParts.count()).toBe(0);
  expect(await undoAll(next)).toMatchObject({ kept: 0 });
  expect(await everything(next)).toEqual(EMPTY_EXPORT);
});

test('an import that is cancelled half way leaves nothing, and goes no further', async () => {
  const parts = await fileOfTwo();
  const { library } = freshLibrary();
  await stage(library, parts);
  await library.applyImportPart('i1', 2);
  expect(await library.undoImportPart('i1')).toMatchObject({ left: 0, kept: 0 });
  // To go on with it, as a page in another tab may, is no success.
  await expect(library.applyImportPart('i1', 2)).rejects.toMatchObject({ code: 'not-found' });
  expect(await everything(library)).toEqual(EMPTY_EXPORT);
  expect(await library.lastImport()).toBeNull();
});

test('undoing that was cut short is carried on by the next worker', async () => {
  const parts = await fileOfTwo();
  const { library, open } = freshLibrary();
  await stage(library, parts);
  await applyAll(library, 2);
  expect(await library.undoImportPart('i1')).toMatchObject({ left: 1 });
  library.close();
  const next = open();
  await next.tidy();
  expect(await everything(next)).toEqual(EMPTY_EXPORT);
});

test('another file waits until the one before is in, and is then the one that can be undone', async () => {
  const parts = await fileOfTwo();
  const { library } = freshLibrary();
  await stage(library, parts);
  await library.applyImportPart('i1', 2);
  await stage(library, [EMPTY_EXPORT], { importId: 'i2' });
  await library.applyImportPart('i2', 1);
  expect((await everything(library)).articles).toHaveLength(2);
  expect(await library.lastImport()).toMatchObject({ id: 'i2' });
});

test('a record that two parts change goes back to what it was before both', async () => {
  const { library, articleId } = await usedLibrary();
  const other = freshLibrary();
  await other.library.openArticle(articleOf(['One.', 'Two.']));
  await other.library.saveNote(draftOf(articleId, { body: 'Mine, of old.', operation: 'act-0' }));
  const before = await everything(other.library);
  const file = await everything(library);
  const [note] = file.notes;
  if (!note) throw new Error('there are notes');
  const later = { ...note, body: 'Later.', updatedAt: note.updatedAt.replace('2026', '2027') };
  await stage(other.library, [file, { ...EMPTY_EXPORT, notes: [{ ...later, rev: 9 }] }]);
  await applyAll(other.library, 2);
  await undoAll(other.library);
  expect(await everything(other.library)).toEqual(before);
  expect(await listed(other.library)).toMatchObject([{ noteCount: 1 }]);
});

test('an import of which a part is lost keeps no other from coming in', async () => {
  const parts = await fileOfTwo();
  const { library, raw } = freshLibrary();
  await stage(library, parts);
  await library.applyImportPart('i1', 2);
  await raw().importParts.clear();
  await stage(library, parts, { importId: 'i2' });
  expect(await library.applyImportPart('i2', 2)).toEqual({ done: 1, of: 2 });
  expect(await library.applyImportPart('i2', 2)).toEqual({ done: 2, of: 2 });
  expect((await everything(library)).articles).toHaveLength(2);
  expect(await library.lastImport()).toMatchObject({ id: 'i2' });
});
