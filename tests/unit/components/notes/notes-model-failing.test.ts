import { beforeEach, expect, test, vi } from 'vitest';
import { createNotesModel, type NotesModel } from '../../../../components/notes/notes-model';
import {
  MAX_NOTE_CHARS,
  type NoteTarget,
  type UnsavedText,
} from '../../../../utils/contract/annotations';
import { countingIds, FakeLibrary, failure } from '../../../support/components/fake-library';

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

async function typed(body: string) {
  const entry = notes.begin(onArticle);
  notes.edit(entry, body);
  await pause();
  return entry;
}

test('a save that fails keeps the text, says why, and trying again saves it', async () => {
  library.failures.push('storage-full');
  const entry = await typed('Precious');
  expect(entry.body.value).toBe('Precious');
  expect(entry.saveState.value).toMatchObject({
    kind: 'failed',
    failure: { code: 'storage-full' },
  });
  notes.retry(entry);
  await pause();
  expect(entry.saveState.value.kind).toBe('saved');
  expect(library.bodies).toEqual(['Precious']);
});

test('a text too long for the library stays on the screen, is not sent, and a shorter one is saved', async () => {
  const entry = await typed('The beginning');
  const long = 'x'.repeat(MAX_NOTE_CHARS + 1);
  notes.edit(entry, long);
  await pause();
  expect(entry.body.value).toBe(long);
  expect(entry.saveState.value).toMatchObject({ failure: { code: 'note-too-long' } });
  expect(await notes.flush()).toBe(false);
  expect(library.bodies).toEqual(['The beginning']);
  notes.edit(entry, long.slice(1));
  await pause();
  expect(entry.saveState.value.kind).toBe('saved');
  expect(library.bodies).toEqual([long.slice(1)]);
});

test('of a text too long for the library its beginning outlives the page, cut within no character', async () => {
  const kept: string[] = [];
  const unsaved = {
    load: async () => [],
    keep: (texts: readonly UnsavedText[]) => void kept.push(...texts.map(({ body }) => body)),
  };
  const article = async () => ({ ok: true, value: 'a' }) as const;
  notes = createNotesModel(article, { library, unsaved }, countingIds());
  await typed(`${'x'.repeat(MAX_NOTE_CHARS - 1)}😀 and more`);
  expect(kept.at(-1)).toBe('x'.repeat(MAX_NOTE_CHARS - 1));
});

test('a save whose answer was lost is tried again as the same act, also after more was typed', async () => {
  library.failures.push('unreachable');
  const entry = await typed('Half');
  notes.edit(entry, 'Half and whole');
  await pause();
  const [lost, again, more] = library.drafts;
  // The worker may have kept it before it died: another act would collide with our own.
  expect(again).toEqual(lost);
  expect(more).toMatchObject({ body: 'Half and whole', rev: 1 });
  expect(entry.saveState.value.kind).toBe('saved');
});

test('a text the disk had no room for is not tried again once it was made shorter', async () => {
  library.failures.push('storage-full');
  const entry = await typed('Far too long');
  notes.edit(entry, 'Short');
  await pause();
  expect(library.drafts.map((draft) => draft.body)).toEqual(['Far too long', 'Short']);
  expect(library.bodies).toEqual(['Short']);
});

test('flush says so when something could not be saved', async () => {
  library.failures.push('unreachable', 'unreachable');
  await typed('Precious');
  expect(await notes.flush()).toBe(false);
  expect(await notes.flush()).toBe(true);
});

test('notes on an article that could not be kept say why', async () => {
  notes = createNotesModel(async () => failure('private-window'), { library }, countingIds());
  const entry = await typed('Secret');
  expect(entry.saveState.value).toMatchObject({ failure: { code: 'private-window' } });
  expect(entry.body.value).toBe('Secret');
});

test('a deletion that fails leaves the note on the screen and says why', async () => {
  const entry = await typed('Stays');
  library.failures.push('unreachable');
  await notes.remove(entry);
  expect(notes.entries.value).toEqual([entry]);
  expect(notes.deleted.value).toBeNull();
  expect(notes.failure.value).toMatchObject({ code: 'unreachable' });
});

test('an unsaved text taken back beside another tab’s is not saved over it', async () => {
  const entry = await typed('Both saw this');
  library.failures.push('storage-full', 'storage-full');
  notes.edit(entry, 'Mine');
  await pause();
  await notes.remove(entry);
  const kept = library.kept.get(entry.id);
  if (kept) library.kept.set(entry.id, { ...kept, body: 'Theirs', rev: 7 });
  await notes.undoRemove();
  // On the old revision, so that the Library keeps both.
  expect(library.drafts.at(-1)).toMatchObject({ body: 'Mine', rev: 1 });
});

test('taking back a deletion that fails offers it again', async () => {
  const entry = await typed('Back');
  await notes.remove(entry);
  library.failures.push('unreachable');
  await notes.undoRemove();
  expect(notes.failure.value).toMatchObject({ code: 'unreachable' });
  expect(notes.deleted.value).toBe(entry);
  await notes.undoRemove();
  expect(notes.failure.value).toBeNull();
  expect(library.bodies).toEqual(['Back']);
});
