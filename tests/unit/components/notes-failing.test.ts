import { beforeEach, expect, test, vi } from 'vitest';
import { createNotesModel, type NotesModel } from '../../../components/notes/notes-model';
import type { NoteTarget } from '../../../utils/contract/annotations';
import { countingIds, FakeKeeper, failure } from '../../support/components/fake-library';

const onArticle: NoteTarget = { kind: 'article' };
const PAUSE = 300;

let keeper: FakeKeeper;
let notes: NotesModel;

beforeEach(() => {
  vi.useFakeTimers();
  keeper = new FakeKeeper();
  notes = createNotesModel(async () => ({ ok: true, value: 'a' }), keeper, countingIds());
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
  keeper.failures.push('storage-full');
  const entry = await typed('Precious');
  expect(entry.body.value).toBe('Precious');
  expect(entry.saveState.value).toMatchObject({
    kind: 'failed',
    failure: { code: 'storage-full' },
  });
  notes.retry(entry);
  await pause();
  expect(entry.saveState.value.kind).toBe('saved');
  expect(keeper.bodies).toEqual(['Precious']);
});

test('a save whose answer was lost is tried again as the same act, also after more was typed', async () => {
  keeper.failures.push('unreachable');
  const entry = await typed('Half');
  notes.edit(entry, 'Half and whole');
  await pause();
  const [lost, again, more] = keeper.drafts;
  // The worker may have kept it before it died: another act would collide with our own.
  expect(again).toEqual(lost);
  expect(more).toMatchObject({ body: 'Half and whole', rev: 1 });
  expect(entry.saveState.value.kind).toBe('saved');
});

test('a text the disk had no room for is not tried again once it was made shorter', async () => {
  keeper.failures.push('storage-full');
  const entry = await typed('Far too long');
  notes.edit(entry, 'Short');
  await pause();
  expect(keeper.drafts.map((draft) => draft.body)).toEqual(['Far too long', 'Short']);
  expect(keeper.bodies).toEqual(['Short']);
});

test('flush says so when something could not be saved', async () => {
  keeper.failures.push('unreachable', 'unreachable');
  await typed('Precious');
  expect(await notes.flush()).toBe(false);
  expect(await notes.flush()).toBe(true);
});

test('notes on an article that could not be kept say why', async () => {
  notes = createNotesModel(async () => failure('private-window'), keeper, countingIds());
  const entry = await typed('Secret');
  expect(entry.saveState.value).toMatchObject({ failure: { code: 'private-window' } });
  expect(entry.body.value).toBe('Secret');
});

test('a deletion that fails leaves the note on the screen and says why', async () => {
  const entry = await typed('Stays');
  keeper.failures.push('unreachable');
  await notes.remove(entry);
  expect(notes.entries.value).toEqual([entry]);
  expect(notes.deleted.value).toBeNull();
  expect(notes.failure.value).toMatchObject({ code: 'unreachable' });
});

test('an unsaved text taken back beside another tab’s is not saved over it', async () => {
  const entry = await typed('Both saw this');
  keeper.failures.push('storage-full', 'storage-full');
  notes.edit(entry, 'Mine');
  await pause();
  await notes.remove(entry);
  const kept = keeper.kept.get(entry.id);
  if (kept) keeper.kept.set(entry.id, { ...kept, body: 'Theirs', rev: 7 });
  await notes.undoRemove();
  // On the old revision, so that the Library keeps both.
  expect(keeper.drafts.at(-1)).toMatchObject({ body: 'Mine', rev: 1 });
});

test('taking back a deletion that fails offers it again', async () => {
  const entry = await typed('Back');
  await notes.remove(entry);
  keeper.failures.push('unreachable');
  await notes.undoRemove();
  expect(notes.failure.value).toMatchObject({ code: 'unreachable' });
  expect(notes.deleted.value).toBe(entry);
  await notes.undoRemove();
  expect(notes.failure.value).toBeNull();
  expect(keeper.bodies).toEqual(['Back']);
});
