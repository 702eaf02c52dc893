import { beforeEach, expect, test, vi } from 'vitest';
import { createNotesModel } from '../../../../components/notes/notes-model';
import type { Note, NoteTarget } from '../../../../utils/contract/annotations';
import { countingIds, FakeLibrary } from '../../../support/components/fake-library';

const onArticle: NoteTarget = { kind: 'article' };
const quote = { exact: 'One.', prefix: '', suffix: 'Two.' };
const onFirst: NoteTarget = { kind: 'sentence', sentence: 0, quote };
const PAUSE = 300;

let library: FakeLibrary;

beforeEach(() => {
  vi.useFakeTimers();
  library = new FakeLibrary();
  return () => vi.useRealTimers();
});

const model = () =>
  createNotesModel(async () => ({ ok: true, value: 'article-1' }), { library }, countingIds());

const pause = (milliseconds = PAUSE) => vi.advanceTimersByTimeAsync(milliseconds);

const keptNote = (body: string, more: Partial<Note> = {}): Note => ({
  id: 'kept',
  articleId: 'article-1',
  target: onFirst,
  body,
  rev: 4,
  editionId: 'e',
  createdAt: '2025-12-01T00:00:00.000Z',
  ...more,
});

test('a note is saved after a pause in typing, not with every key', async () => {
  const notes = model();
  const entry = notes.begin(onFirst);
  for (const body of ['A', 'A n', 'A note']) {
    notes.edit(entry, body);
    await pause(PAUSE / 2);
  }
  expect(library.drafts).toEqual([]);
  await pause();
  expect(library.drafts).toMatchObject([
    { articleId: 'article-1', target: onFirst, body: 'A note', rev: 0 },
  ]);
});

test('a note says that it is being saved from the first key until it is', async () => {
  const notes = model();
  const entry = notes.begin(onFirst);
  expect(entry.saveState.value.kind).toBe('empty');
  notes.edit(entry, 'A');
  expect(entry.saveState.value.kind).toBe('saving');
  library.isHolding = true;
  await pause();
  expect(entry.saveState.value.kind).toBe('saving');
  library.answer();
  await pause();
  expect(entry.saveState.value.kind).toBe('saved');
});

test('what is typed while a save is under way is saved after it, never beside it', async () => {
  const notes = model();
  const entry = notes.begin(onFirst);
  library.isHolding = true;
  notes.edit(entry, 'First');
  await pause();
  notes.edit(entry, 'First, second');
  await pause();
  await pause();
  expect(library.drafts).toHaveLength(1);
  library.answer();
  await pause();
  library.answer();
  await pause();
  expect(library.mostAtOnce).toBe(1);
  expect(library.bodies).toEqual(['First, second']);
  expect(library.drafts.map((draft) => draft.rev)).toEqual([0, 1]);
  expect(entry.saveState.value.kind).toBe('saved');
});

test('each act has an id of its own, so that none is taken for another', async () => {
  const notes = model();
  const entry = notes.begin(onFirst);
  notes.edit(entry, 'One');
  await pause();
  notes.edit(entry, 'Two');
  await pause();
  expect(new Set(library.drafts.map((draft) => draft.operation)).size).toBe(2);
});

test('notes wait for the article to be kept', async () => {
  let keep = (_id: string) => {};
  const articleId = new Promise<string>((resolve) => {
    keep = resolve;
  }).then((value) => ({ ok: true as const, value }));
  const notes = createNotesModel(() => articleId, { library }, countingIds());
  notes.edit(notes.begin(onFirst), 'Early');
  await pause(5000);
  expect(library.drafts).toEqual([]);
  keep('article-2');
  await pause();
  expect(library.drafts).toMatchObject([{ articleId: 'article-2', body: 'Early' }]);
});

test('a note emptied again before the article is kept is not saved at all', async () => {
  let keep = () => {};
  const articleId = new Promise<void>((resolve) => {
    keep = resolve;
  }).then(() => ({ ok: true as const, value: 'article-2' }));
  const notes = createNotesModel(() => articleId, { library }, countingIds());
  const entry = notes.begin(onFirst);
  notes.edit(entry, 'Early');
  await pause();
  notes.edit(entry, '');
  notes.leave(entry);
  keep();
  await pause();
  expect(library.drafts).toEqual([]);
});

test('a note deleted here does not come back with the Library’s answer that was under way', async () => {
  const notes = model();
  notes.adopt([keptNote('Before')]);
  const [entry] = notes.entries.value;
  if (entry) await notes.remove(entry);
  notes.adopt([keptNote('Before')]);
  expect(notes.entries.value).toEqual([]);
});

test('a second note on a target begins only when the first has some text', () => {
  const notes = model();
  const first = notes.begin(onFirst);
  expect(notes.begin({ ...onFirst })).toBe(first);
  expect(notes.begin(onArticle)).not.toBe(first);
  notes.edit(first, 'Text');
  expect(notes.begin(onFirst)).not.toBe(first);
});

test('notes that the Library knows are taken over once, beside those typed meanwhile', async () => {
  const notes = model();
  notes.edit(notes.begin(onFirst), 'Mine');
  await pause();
  const typed = keptNote('Mine', { id: library.drafts[0]?.id ?? '' });
  notes.adopt([keptNote('Before'), typed]);
  notes.adopt([keptNote('Before'), typed]);
  expect(notes.entries.value.map((entry) => entry.body.value)).toEqual(['Mine', 'Before']);
  expect(notes.entries.value[1]?.saveState.value.kind).toBe('saved');
});

test('a note from another day is edited in the version that was read', async () => {
  const notes = model();
  notes.adopt([keptNote('Before')]);
  const [entry] = notes.entries.value;
  if (entry) notes.edit(entry, 'After');
  await pause();
  expect(library.drafts).toMatchObject([{ id: 'kept', body: 'After', rev: 4 }]);
});

test('when another tab had changed the note, both texts are on the screen and typing goes on', async () => {
  const notes = model();
  notes.adopt([keptNote('Before')]);
  const [entry] = notes.entries.value;
  if (!entry) throw new Error('no entry');
  library.nextSplit = {
    note: keptNote('Mine', { id: 'split', rev: 1 }),
    splitFrom: keptNote('Theirs', { rev: 5 }),
  };
  notes.edit(entry, 'Mine');
  await pause();
  expect(notes.entries.value.map((other) => other.body.value)).toEqual(['Mine', 'Theirs']);
  expect(entry.conflict.value?.body.value).toBe('Theirs');
  notes.edit(entry, 'Mine, longer');
  await pause();
  expect(library.drafts.at(-1)).toMatchObject({ id: 'split', rev: 1, body: 'Mine, longer' });
});

test('flush saves at once what is unsaved and says that nothing is left', async () => {
  const notes = model();
  notes.edit(notes.begin(onFirst), 'On the sentence');
  notes.edit(notes.begin(onArticle), 'On the article');
  expect(await notes.flush()).toBe(true);
  expect(library.bodies).toEqual(['On the sentence', 'On the article']);
});

test('a note put on another sentence is saved there at once, as the same note', async () => {
  const notes = model();
  notes.adopt([keptNote('who is this?')]);
  const [entry] = notes.entries.value;
  if (!entry) throw new Error('no entry');
  const onSecond: NoteTarget = {
    kind: 'sentence',
    sentence: 1,
    quote: { ...quote, exact: 'Two.' },
  };
  notes.moveTo(entry, onSecond);
  expect(entry.target).toBe(onSecond);
  await pause(0);
  expect(library.drafts).toMatchObject([
    { id: 'kept', target: onSecond, body: 'who is this?', rev: 4 },
  ]);
  expect(entry.saveState.value.kind).toBe('saved');
  expect(await notes.flush()).toBe(true);
  expect(library.drafts).toHaveLength(1);
});
