// @vitest-environment node
import { expect, test } from 'vitest';
import { RECORD_VALIDATORS } from '../../../../utils/contract/record-validators';
import { STORES } from '../../../../utils/contract/records';
import type { NoteRecord } from '../../../../utils/library/database';
import { bring, everything, onFirst, usedLibrary } from '../../../support/library/exchange';
import {
  deleteIn,
  draftOf,
  freshLibrary,
  listed,
  restoreIn,
} from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

test('a large store goes out in parts that fit a message', async () => {
  const { library, raw } = freshLibrary();
  await listed(library);
  const text = 'x'.repeat(1_000_000);
  const places = Array.from({ length: 10 }, (_, i) => ({
    schema: 2,
    createdAt: '',
    updatedAt: '',
    deviceId: '',
    rev: 1,
    deletedAt: 0,
    articleId: `a${i}`,
    sentence: 0,
    furthest: 0,
    text,
  }));
  await raw().places.bulkPut(places);
  const first = await library.exportRows('places', null);
  expect(first.rows.length).toBeLessThan(6);
  expect((await everything(library)).places).toEqual(places);
});

test('chosen articles go out with all that belongs to them, and with no other', async () => {
  const { library, articleId } = await usedLibrary();
  expect(await library.articleIds()).toEqual([articleId]);
  const { library: exported, taken } = await library.exportArticles([articleId, 'unknown'], true);
  expect(taken).toBe(2);
  expect(STORES.map((store) => exported[store].length)).toEqual([1, 1, 1, 2, 1, 1]);
});

test('every field that any act writes into a record is looked at when a file brings it', async () => {
  const mine = await usedLibrary();
  const { articleId } = mine;
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  const whole = { modified: null, section: 'Sea', leadImage: null, coverage: 1 };
  await other.library.openArticle(articleOf(['One.', 'Two, anew.'], whole));
  await other.library.changeTags({ ids: [articleId], add: ['sea'], remove: [] });
  await deleteIn(other.library, articleId);
  await restoreIn(other.library, articleId);
  await other.library.saveReadingPosition({ articleId, sentence: 0, text: 'One.' });
  await other.library.saveNote(draftOf(articleId, { rev: 1, operation: 'act-8', body: 'On.' }));
  await other.library.saveMark({
    id: 'm1',
    articleId,
    target: onFirst,
    colour: 'pink',
    grasp: 'not',
  });
  await other.library.keepTranslation({ articleId, exact: 'One.', lang: 'ko', text: '일.' });
  const exported = await everything(other.library);
  const validators = RECORD_VALIDATORS;
  for (const store of STORES) {
    const written = new Set(exported[store].flatMap((record) => Object.keys(record)));
    // Not every store's records need what merging goes by.
    for (const field of ['seen', 'clocks']) written.add(field);
    expect([...written].sort()).toEqual(Object.keys(validators[store].fields).sort());
    for (const record of exported[store]) validators[store](record);
  }
});

test('notes written since a backup are counted by its clock', async () => {
  const { library, articleId } = await usedLibrary();
  const { clock, notes } = await library.writtenSince('');
  expect(notes).toBe(1);
  expect(await library.writtenSince(clock)).toEqual({ clock, notes: 0, areMore: false });
  await library.saveNote(draftOf(articleId, { id: 'note-3', operation: 'act-3' }));
  expect((await library.writtenSince(clock)).notes).toBe(1);
});

test('of very many notes in no backup the library says that there are more than it counts', async () => {
  const { library, raw } = await usedLibrary();
  const [note] = await raw().notes.toArray();
  const many = Array.from({ length: 1001 }, (_, n) => ({ ...note, id: `many-${n}` }));
  await raw().notes.bulkPut(many as NoteRecord[]);
  expect(await library.writtenSince('')).toMatchObject({ notes: 1000, areMore: true });
});
