import { beforeEach, expect, test, vi } from 'vitest';
import { createNotesModel, type NotesModel } from '../../../../components/notes/notes-model';
import type { NoteTarget } from '../../../../utils/contract/annotations';
import { countingIds, FakeLibrary } from '../../../support/components/fake-library';

const onArticle: NoteTarget = { kind: 'article' };
const PAUSE = 300;

let library: FakeLibrary;
let notes: NotesModel;

beforeEach(() => {
  vi.useFakeTimers();
  library = new FakeLibrary();
  notes = createNotesModel(async () => ({ ok: true, value: 'a' }), { library }, countingIds());
  return () => vi.useRealTimers();
});

const pause = () => vi.advanceTimersByTimeAsync(PAUSE);
const shown = () => notes.entries.value.map((entry) => entry.body.value);

async function typed(body: string) {
  const entry = notes.begin(onArticle);
  notes.edit(entry, body);
  await pause();
  return entry;
}

test('a note deleted goes from screen and Library, and undo brings it back to both', async () => {
  const entry = await typed('A note');
  await notes.remove(entry);
  expect([shown(), library.bodies]).toEqual([[], []]);
  expect(notes.deleted.value).toBe(entry);
  await notes.undoRemove();
  expect([shown(), library.bodies]).toEqual([['A note'], ['A note']]);
  expect(notes.deleted.value).toBeNull();
});

test('an undo that comes while the note is still being deleted is carried out after that', async () => {
  const entry = await typed('A note');
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const deleteNote = library.deleteNote.bind(library);
  library.deleteNote = async (id) => {
    await answered;
    return deleteNote(id);
  };
  const removing = notes.remove(entry);
  await pause();
  const undoing = notes.undoRemove();
  const closing = notes.flush();
  await pause();
  answer();
  expect(await closing).toBe(true);
  expect([shown(), library.bodies]).toEqual([['A note'], ['A note']]);
  await Promise.all([removing, undoing]);
});

test('after undo, typing goes on in the version that was restored', async () => {
  const entry = await typed('A note');
  await notes.remove(entry);
  await notes.undoRemove();
  notes.edit(entry, 'A note, longer');
  await pause();
  expect(library.drafts.at(-1)).toMatchObject({ body: 'A note, longer', rev: 3 });
});

test('undo shows the text as the Library has it now, should another tab have changed it', async () => {
  const entry = await typed('A note');
  await notes.remove(entry);
  const kept = library.kept.get(entry.id);
  if (kept) library.kept.set(entry.id, { ...kept, body: 'Changed elsewhere', rev: 7 });
  await notes.undoRemove();
  expect(shown()).toEqual(['Changed elsewhere']);
});

test('what was typed just before deleting is there after undo', async () => {
  const entry = await typed('A note');
  notes.edit(entry, 'A note, and more');
  await notes.remove(entry);
  await notes.undoRemove();
  expect(library.bodies).toEqual(['A note, and more']);
});

test('an empty note goes without a word when the reader leaves it', () => {
  notes.leave(notes.begin(onArticle));
  expect(shown()).toEqual([]);
  expect(notes.deleted.value).toBeNull();
});

test('emptying a field saves nothing: the text stays kept until the reader leaves', async () => {
  const entry = await typed('A note');
  notes.edit(entry, '');
  await pause();
  expect(library.bodies).toEqual(['A note']);
  expect(await notes.flush()).toBe(true);
});

test('a note that was emptied and left is deleted, and undo brings back its text', async () => {
  const entry = await typed('A note');
  notes.edit(entry, '');
  notes.leave(entry);
  await pause();
  expect([shown(), library.bodies]).toEqual([[], []]);
  await notes.undoRemove();
  expect([shown(), library.bodies]).toEqual([['A note'], ['A note']]);
});

test('a note that was emptied and deleted by its button comes back with its text too', async () => {
  const entry = await typed('A note');
  notes.edit(entry, '');
  await notes.remove(entry);
  await notes.undoRemove();
  expect(shown()).toEqual(['A note']);
});

test('a note emptied and left while its first save is under way is deleted from the Library', async () => {
  library.isHolding = true;
  const entry = await typed('Too soon');
  notes.edit(entry, '');
  notes.leave(entry);
  library.answer();
  await pause();
  expect([shown(), library.bodies]).toEqual([[], []]);
  await notes.undoRemove();
  expect([shown(), library.bodies]).toEqual([['Too soon'], ['Too soon']]);
});

test('a note whose save may have been carried out although no answer came is deleted there too', async () => {
  library.failures.push('unreachable', 'unreachable');
  const entry = await typed('Half known');
  await notes.remove(entry);
  expect(library.deleted).toEqual(new Set([entry.id]));
  await notes.undoRemove();
  expect(library.bodies).toEqual(['Half known']);
});

test('a note that could never be saved can be deleted and taken back all the same', async () => {
  library.failures.push('storage-full', 'storage-full');
  const entry = await typed('No room');
  await notes.remove(entry);
  expect(shown()).toEqual([]);
  await notes.undoRemove();
  expect([shown(), library.bodies]).toEqual([['No room'], ['No room']]);
});

test('a deletion that is not taken back is forgotten when it is dismissed', async () => {
  await notes.remove(await typed('Gone'));
  notes.dismissUndo();
  await notes.undoRemove();
  expect([shown(), library.bodies]).toEqual([[], []]);
});
