import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { MAX_NOTE_CHARS, type Note, type NoteTarget } from '../../../../utils/contract/annotations';
import { FakeLibrary } from '../../../support/components/fake-library';
import { modelOf, renderReader } from '../../../support/components/reader';
import { articleOf, readingOf } from '../../../support/sample-article';

let library: FakeLibrary;

beforeEach(() => {
  library = new FakeLibrary();
  return cleanup;
});

const noteOn = (target: NoteTarget, body: string): Note => ({
  id: body,
  articleId: 'a',
  target,
  body,
  editionId: 'e',
  createdAt: '',
  rev: 1,
});
const onArticle: NoteTarget = { kind: 'article' };
const onSentence = (sentence: number, exact: string): NoteTarget => ({
  kind: 'sentence',
  sentence,
  quote: { exact, prefix: '', suffix: '' },
});

function open(notes: readonly Note[] = []) {
  for (const note of notes) library.kept.set(note.id, note);
  const model = modelOf(articleOf(['One.', 'Two.']), library);
  model.kept({ ok: true, value: readingOf({ notes }) });
  renderReader(model);
}

const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const field = (label: string) => screen.findByLabelText<HTMLTextAreaElement>(label);
const type = (into: HTMLTextAreaElement, value: string) =>
  fireEvent.input(into, { target: { value } });

test('a note that is typed is saved by itself, and says so', async () => {
  open();
  await click('Add note');
  type(await field('Your note on sentence 1'), 'A note');
  await screen.findByText('Saving…');
  await screen.findByText('Saved');
  expect(library.bodies).toEqual(['A note']);
});

test('notes of another day browser under their sentence, wherever that is now', async () => {
  open([noteOn(onSentence(7, 'Two.'), 'On two')]);
  const textarea = await field('Your note on sentence 2');
  expect(textarea.value).toBe('On two');
  expect(textarea.closest('li')?.firstElementChild?.textContent).toBe('Two.');
});

test('a note whose sentence is gone is shown with the sentence, never dropped', async () => {
  open([noteOn(onSentence(0, 'Gone.'), 'On what is gone')]);
  const title = 'Notes on sentences that are no longer in the article';
  const lost = within(await screen.findByRole('region', { name: title }));
  lost.getByText('Gone.');
  expect(lost.getByLabelText<HTMLTextAreaElement>(/^Your note/).value).toBe('On what is gone');
});

test('a note on the whole article stands at its head', async () => {
  open([noteOn(onArticle, 'In all')]);
  const notes = within(await screen.findByRole('region', { name: 'Notes on the article' }));
  expect(notes.getByLabelText<HTMLTextAreaElement>('Your note on the article').value).toBe(
    'In all',
  );
});

test('a note deleted can be taken back', async () => {
  open([noteOn(onArticle, 'In all')]);
  await click('Delete');
  await screen.findByText('Note deleted.');
  expect(library.bodies).toEqual([]);
  await click('Undo');
  await field('Your note on the article');
  expect(library.bodies).toEqual(['In all']);
});

test('a note that was emptied goes when the field is left, and can be taken back', async () => {
  open([noteOn(onArticle, 'In all')]);
  const textarea = await field('Your note on the article');
  type(textarea, '');
  fireEvent.blur(textarea);
  await click('Undo');
  expect((await field('Your note on the article')).value).toBe('In all');
});

test('a note that could not be saved says why, keeps its text and offers to try again', async () => {
  library.failures.push('storage-full');
  open();
  await click('Add note');
  const textarea = await field('Your note on sentence 1');
  type(textarea, 'Precious');
  await screen.findByText(/^Not saved yet\. The disk is full/);
  expect(textarea.value).toBe('Precious');
  await click('Try again');
  await vi.waitFor(() => expect(library.bodies).toEqual(['Precious']));
});

test('a note too long for the library is offered as a file, and not to be tried again', async () => {
  open();
  await click('Add note');
  const textarea = await field('Your note on sentence 1');
  const long = 'x'.repeat(MAX_NOTE_CHARS + 1);
  type(textarea, long);
  await screen.findByText(/^Not saved yet\. The text is longer than 400,000 characters/);
  expect(screen.queryByText('Try again')).toBeNull();
  const given: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    given.push(blob as Blob);
    return 'blob:note';
  });
  const pressed = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await click('Save as text file');
  expect(pressed).toHaveBeenCalledOnce();
  expect(await given[0]?.text()).toBe(long);
});

test('what is typed right after the key for a note goes into the note, before anything is painted', async () => {
  open();
  // Not by the testing library, which has everything done before it goes on.
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  expect(document.activeElement).toBe(screen.getByLabelText('Your note on sentence 1'));
});
