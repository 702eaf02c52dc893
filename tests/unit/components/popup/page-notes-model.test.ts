import { beforeEach, expect, test, vi } from 'vitest';
import { noteCount } from '../../../../components/notes/follow-count';
import type { PageNotesModel } from '../../../../components/popup/page-notes-model';
import { done } from '../../../../utils/contract/result';
import { FakeDrafts, failure } from '../../../support/components/fake-library';
import { keptNote, onSecond, pageNotesOn } from '../../../support/components/page-notes';
import { readingOf } from '../../../support/sample-article';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** The Library has answered, and no more time has passed. */
const soon = () => vi.advanceTimersByTimeAsync(0);
const settled = () => vi.advanceTimersByTimeAsync(2000);
const bodies = (entries: PageNotesModel['writing']) => entries.value.map(({ body }) => body.value);

async function type(model: PageNotesModel, body: string) {
  await soon();
  const entry = model.writing.value.at(-1);
  if (!entry) throw new Error('no field to type in');
  model.notes.edit(entry, body);
  return entry;
}

test('there is one empty field, and looking keeps nothing', async () => {
  const { model, taken, drafts } = pageNotesOn();
  await soon();
  expect(bodies(model.writing)).toEqual(['']);
  expect(taken.times).toBe(0);
  expect(drafts.texts).toEqual([]);
});

test('the first note has the article taken in, once, and is then saved with it', async () => {
  const { model, library, taken } = pageNotesOn();
  const entry = await type(model, 'Ask Mara');
  expect(entry.saveState.value.kind).toBe('saving');
  await settled();
  await type(model, 'Ask Mara about this');
  await settled();
  expect(taken.times).toBe(1);
  expect(library.drafts).toMatchObject([
    { articleId: 'taken', target: { kind: 'article' }, body: 'Ask Mara', rev: 0 },
    { articleId: 'taken', body: 'Ask Mara about this', rev: 1 },
  ]);
  expect(entry.saveState.value.kind).toBe('saved');
});

test('an article that is known is not taken in anew', async () => {
  const { model, library, taken } = pageNotesOn({ known: readingOf({ articleId: 'known' }) });
  await type(model, 'Ask Mara');
  await settled();
  expect(taken.times).toBe(0);
  expect(library.drafts).toMatchObject([{ articleId: 'known' }]);
});

test('what was written before is to be read, the last first, beside the empty field', async () => {
  const notes = [keptNote(1), keptNote(2, { target: onSecond }), keptNote(3)];
  const { model } = pageNotesOn({ known: readingOf({ notes }) });
  await settled();
  expect(bodies(model.earlier)).toEqual(['Note 3', 'Note 2', 'Note 1']);
  expect(bodies(model.writing)).toEqual(['']);
});

test('another note gets a field of its own, with the focus, and the one before keeps its own', async () => {
  const { model } = pageNotesOn();
  const first = await type(model, 'First');
  await settled();
  model.another();
  expect(model.focus.value).toBe(model.writing.value[1]);
  await type(model, 'Second');
  await settled();
  expect(bodies(model.writing)).toEqual(['First', 'Second']);
  expect(first.saveState.value.kind).toBe('saved');
  expect(noteCount(model.notes)).toBe(2);
});

test('a field that is left empty, or whose note is deleted, is there again', async () => {
  const { model, library } = pageNotesOn();
  model.notes.leave(await type(model, ''));
  expect(bodies(model.writing)).toEqual(['']);
  const entry = await type(model, 'Not this');
  await settled();
  await model.notes.remove(entry);
  expect(bodies(model.writing)).toEqual(['']);
  expect(library.bodies).toEqual([]);
  await model.notes.undoRemove();
  expect(bodies(model.writing)).toEqual(['', 'Not this']);
});

test('what was typed when the popup closed is there when it opens again, and saved', async () => {
  const closed = pageNotesOn();
  await type(closed.model, 'Half a thou');
  closed.model.notes.writeDrafts();
  const drafts = new FakeDrafts(closed.drafts.texts);
  const { model, library } = pageNotesOn({ drafts });
  await settled();
  expect(bodies(model.writing)).toEqual(['Half a thou']);
  expect(library.bodies).toEqual(['Half a thou']);
  const restored = model.writing.value.find(({ isRestored }) => isRestored.value);
  expect(restored?.saveState.value.kind).toBe('saved');
});

test('a note edited elsewhere and not saved there comes back with its field, not among the others', async () => {
  const note = keptNote(1);
  const text = { noteId: note.id, target: note.target, body: 'Longer', rev: 1, sent: null };
  const drafts = new FakeDrafts([text]);
  const { model } = pageNotesOn({ drafts, known: readingOf({ notes: [note] }) });
  await settled();
  expect(bodies(model.earlier)).toEqual([]);
  expect(bodies(model.writing)).toEqual(['Longer']);
});

test('a Library that cannot be asked is said so; a note is written down all the same', async () => {
  const { model, library, drafts } = pageNotesOn({ lookUp: async () => failure('storage') });
  await settled();
  expect(model.failure.value?.code).toBe('storage');
  library.openArticle = async () => failure('storage');
  const entry = await type(model, 'Ask Mara');
  await settled();
  expect(entry.saveState.value).toMatchObject({ kind: 'failed', failure: { code: 'storage' } });
  expect(drafts.texts).toMatchObject([{ body: 'Ask Mara' }]);
  library.openArticle = async () => done(readingOf({ articleId: 'taken' }));
  model.notes.retry(entry);
  await settled();
  expect(entry.saveState.value.kind).toBe('saved');
  expect(model.failure.value).toBeNull();
});

test('a Library that is slow gets no note before it has said what it knows, but the field is there', async () => {
  let answer = (_: ReturnType<typeof readingOf>) => {};
  const lookUp = () =>
    new Promise<ReturnType<typeof done<ReturnType<typeof readingOf>>>>((resolve) => {
      answer = (reading) => resolve(done(reading));
    });
  const { model, library, taken } = pageNotesOn({ lookUp });
  await vi.advanceTimersByTimeAsync(400);
  await type(model, 'Quick');
  await settled();
  expect(library.drafts).toEqual([]);
  answer(readingOf({ articleId: 'known' }));
  await settled();
  expect(taken.times).toBe(0);
  expect(library.drafts).toMatchObject([{ articleId: 'known', body: 'Quick' }]);
});
