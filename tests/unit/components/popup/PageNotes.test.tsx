import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { PageNotes } from '../../../../components/popup/PageNotes';
import { renderInEnglish } from '../../../support/components/english';
import { failure } from '../../../support/components/fake-library';
import { keptNote, onSecond, pageNotesOn } from '../../../support/components/page-notes';
import { readingOf } from '../../../support/sample-article';

const onShowAll = vi.fn();
beforeEach(() => {
  onShowAll.mockReset();
  return cleanup;
});

function open(...given: Parameters<typeof pageNotesOn>) {
  const all = pageNotesOn(...given);
  renderInEnglish(<PageNotes model={all.model} onShowAll={onShowAll} />);
  return all;
}
const field = () =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your note on the article' });

test('an article without notes shows the field alone', async () => {
  open();
  expect((await field()).value).toBe('');
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('notes are listed with the sentence they are on', async () => {
  const notes = [keptNote(1, { target: onSecond, body: 'Which ships?' }), keptNote(2)];
  open({ known: readingOf({ notes }) });
  const list = await screen.findByRole('list', { name: 'Your notes: 2' });
  const items = within(list).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Note 2',
    'Ships wait outside.Which ships?',
  ]);
});

test('of many notes the last few are shown, and the way to all of them', async () => {
  const notes = Array.from({ length: 23 }, (_, n) => keptNote(n + 1));
  open({ known: readingOf({ articleId: 'harbour', notes }) });
  const all = await screen.findByRole('button', { name: 'All 23 in the library' });
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  screen.getByText('Note 23');
  fireEvent.click(all);
  expect(onShowAll).toHaveBeenCalledExactlyOnceWith('harbour');
});

test('“saved” is said of a note once the Library has it, and then another can be written', async () => {
  const { library } = open();
  library.isHolding = true;
  fireEvent.input(await field(), { target: { value: 'Ask Mara' } });
  await screen.findByText('Saving…');
  await vi.waitFor(() => expect(library.drafts).toHaveLength(1));
  expect(screen.queryByText('Saved')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Another note' })).toBeNull();
  library.answer();
  await screen.findByText('Saved');
  fireEvent.click(screen.getByRole('button', { name: 'Another note' }));
  const fields = await screen.findAllByRole<HTMLTextAreaElement>('textbox');
  expect(fields.map(({ value }) => value)).toEqual(['Ask Mara', '']);
  await vi.waitFor(() => expect(document.activeElement).toBe(fields[1]));
});

test('a note that was deleted can be taken back', async () => {
  const { library } = open();
  fireEvent.input(await field(), { target: { value: 'Not this' } });
  await screen.findByText('Saved');
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await vi.waitFor(() => expect(library.bodies).toEqual(['Not this']));
  await screen.findByDisplayValue('Not this');
});

test('a Library that fails is said plainly, and the field stays', async () => {
  open({ lookUp: async () => failure('storage-newer') });
  expect((await screen.findByRole('alert')).textContent).toMatch(/newer version of Lede/);
  await field();
});
