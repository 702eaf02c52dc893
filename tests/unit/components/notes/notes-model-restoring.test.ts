import { beforeEach, expect, test, vi } from 'vitest';
import { createNotesModel } from '../../../../components/notes/notes-model';
import type { Note, NoteTarget, UnsavedText } from '../../../../utils/contract/annotations';
import { countingIds, FakeDrafts, FakeLibrary } from '../../../support/components/fake-library';

const onArticle: NoteTarget = { kind: 'article' };
const kept = (body: string, rev: number): Note => ({
  id: 'n',
  articleId: 'a',
  target: onArticle,
  body,
  rev,
  editionId: 'e',
  createdAt: '2026',
});
const unsaved = (text: Partial<UnsavedText>): UnsavedText => ({
  noteId: 'n',
  target: onArticle,
  body: 'Typed',
  rev: 0,
  sent: null,
  ...text,
});

let library: FakeLibrary;
beforeEach(() => {
  vi.useFakeTimers();
  library = new FakeLibrary();
  return () => vi.useRealTimers();
});

function model(drafts: FakeDrafts, notes: readonly Note[] = []) {
  const id = async () => ({ ok: true as const, value: 'a' });
  const model = createNotesModel(id, { library, unsaved: drafts }, countingIds());
  for (const note of notes) library.kept.set(note.id, note);
  model.adopt(notes);
  return model;
}

const settled = () => vi.advanceTimersByTimeAsync(2000);

test('what is typed is written down at once and forgotten when the Library has it', async () => {
  const drafts = new FakeDrafts();
  const notes = model(drafts);
  notes.edit(notes.begin(onArticle), 'Half a thou');
  await vi.advanceTimersByTimeAsync(160);
  expect(drafts.texts).toMatchObject([{ body: 'Half a thou', rev: 0 }]);
  await settled();
  expect(library.bodies).toEqual(['Half a thou']);
  expect(drafts.texts).toEqual([]);
});

test('a page that goes away writes down what is typed without waiting', () => {
  const drafts = new FakeDrafts();
  const notes = model(drafts);
  notes.edit(notes.begin(onArticle), 'In haste');
  notes.writeDrafts();
  expect(drafts.texts).toMatchObject([{ body: 'In haste' }]);
});

test('what could not be saved stays written down', async () => {
  library.failures.push('storage-full');
  const drafts = new FakeDrafts();
  const notes = model(drafts);
  notes.edit(notes.begin(onArticle), 'No room');
  await settled();
  expect(drafts.texts).toMatchObject([{ body: 'No room' }]);
});

test('a new note that was not saved comes back, is saved, and says so until it is edited', async () => {
  const drafts = new FakeDrafts([unsaved({})]);
  const notes = model(drafts);
  await notes.restore();
  await settled();
  const [entry] = notes.entries.value;
  expect(entry?.body.value).toBe('Typed');
  expect(entry?.isRestored.value).toBe(true);
  expect(library.drafts).toMatchObject([{ id: 'n', body: 'Typed', rev: 0 }]);
  expect(drafts.texts).toEqual([]);
  if (entry) notes.edit(entry, 'Typed on');
  expect(entry?.isRestored.value).toBe(false);
});

test('an edit that was not saved takes the place of the text it was made on', async () => {
  const notes = model(new FakeDrafts([unsaved({ rev: 3, body: 'Longer' })]), [kept('Long', 3)]);
  await notes.restore();
  await settled();
  expect(notes.entries.value.map((entry) => entry.body.value)).toEqual(['Longer']);
  expect(library.drafts).toMatchObject([{ id: 'n', body: 'Longer', rev: 3 }]);
});

test('a text that the Library has is not saved again', async () => {
  const notes = model(new FakeDrafts([unsaved({ body: 'Same' })]), [kept('Same', 1)]);
  await notes.restore();
  await settled();
  expect(library.drafts).toEqual([]);
  expect(notes.entries.value[0]?.isRestored.value).toBe(false);
});

test('what was on its way when the page died does not collide with what was typed after it', async () => {
  const text = unsaved({ body: 'First and second', rev: 0, sent: 'First' });
  const notes = model(new FakeDrafts([text]), [kept('First', 1)]);
  await notes.restore();
  await settled();
  expect(library.drafts).toMatchObject([{ body: 'First and second', rev: 1 }]);
});

test('an edit of a note that another tab has changed is saved on its old version, to keep both', async () => {
  const notes = model(new FakeDrafts([unsaved({ body: 'Mine', rev: 1 })]), [kept('Theirs', 2)]);
  await notes.restore();
  await settled();
  expect(library.drafts).toMatchObject([{ body: 'Mine', rev: 1 }]);
});

test('a note that is being typed in is not overwritten by what comes back: both texts are kept', async () => {
  const notes = model(new FakeDrafts([unsaved({ rev: 1 })]), [kept('Before', 1)]);
  const [entry] = notes.entries.value;
  if (entry) notes.edit(entry, 'Typing now');
  await notes.restore();
  expect(entry?.body.value).toBe('Typing now');
  await settled();
  expect(library.bodies.toSorted()).toEqual(['Typed', 'Typing now']);
});

test('of one note typed in two places and saved in neither both texts come back', async () => {
  const texts = [unsaved({ body: 'In the reader' }), unsaved({ body: 'In the popup' })];
  const notes = model(new FakeDrafts(texts));
  await notes.restore();
  await settled();
  expect(library.bodies.toSorted()).toEqual(['In the popup', 'In the reader']);
});

test('a note that was deleted unsaved is forgotten, and the Library is told, for its journal', async () => {
  library.failures.push('storage-full', 'storage-full');
  const drafts = new FakeDrafts();
  const notes = model(drafts);
  const entry = notes.begin(onArticle);
  notes.edit(entry, 'Never mind');
  await settled();
  await notes.remove(entry);
  expect(drafts.texts).toEqual([]);
  expect(library.deleted).toEqual(new Set([entry.id]));
});

test.each([
  ['this', ['Mine']],
  ['other', ['Theirs']],
  ['both', ['Mine', 'Theirs']],
] as const)('of two tabs’ texts the reader keeps %s', async (which, left) => {
  const notes = model(new FakeDrafts(), [kept('Before', 1)]);
  const [entry] = notes.entries.value;
  if (!entry) throw new Error('no entry');
  const [note, splitFrom] = [{ ...kept('Mine', 1), id: 'split' }, kept('Theirs', 2)];
  library.kept.set('split', note).set('n', splitFrom);
  library.nextSplit = { note, splitFrom };
  notes.edit(entry, 'Mine');
  await settled();
  expect(entry.conflict.value?.body.value).toBe('Theirs');
  notes.choose(entry, which);
  await settled();
  expect(library.bodies.toSorted()).toEqual(left);
  expect(entry.conflict.value).toBeNull();
});

test('a text that was written down before the Library had more of it makes no second note', async () => {
  const drafts = new FakeDrafts([unsaved({ body: 'Half a', rev: 1 })]);
  const notes = model(drafts, [kept('Half a thought', 2)]);
  await notes.restore();
  await settled();
  expect(notes.entries.value.map(({ body }) => body.value)).toEqual(['Half a thought']);
  expect(library.bodies).toEqual(['Half a thought']);
});

test('a text that was shortened and not saved comes back all the same', async () => {
  const drafts = new FakeDrafts([unsaved({ body: 'Half a', rev: 2 })]);
  const notes = model(drafts, [kept('Half a thought', 2)]);
  await notes.restore();
  expect(notes.entries.value.map(({ body }) => body.value)).toEqual(['Half a']);
});

test('a note that goes on here is found by its id, and follows the page it was begun on', async () => {
  const drafts = new FakeDrafts();
  const notes = model(drafts, [kept('Half a', 1)]);
  const entry = notes.goOnWith('n', { kind: 'article' });
  notes.hear(kept('Half a thought', 2), false);
  expect(entry.body.value).toBe('Half a thought');
  expect(notes.entries.value).toEqual([entry]);
});

test('a note in which nothing was written goes on here, and takes over what comes of it late', async () => {
  const notes = model(new FakeDrafts(), []);
  const entry = notes.goOnWith('n', { kind: 'article' });
  expect(entry.body.value).toBe('');
  const late = kept('Half a', 1);
  notes.hear(late, false);
  expect(notes.entries.value).toEqual([entry]);
  expect([entry.body.value, entry.target]).toEqual(['Half a', late.target]);
});
