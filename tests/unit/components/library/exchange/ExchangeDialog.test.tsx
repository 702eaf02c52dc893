import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { ExchangeBar } from '../../../../../components/library/exchange/ExchangeBar';
import { renderInEnglish } from '../../../../support/components/english';
import { fileOf, freshExchange, textOf } from '../../../../support/components/exchange';
import { draftOf } from '../../../../support/library/library';
import { articleOf } from '../../../../support/sample-article';

beforeEach(() => cleanup);

async function opened() {
  const fresh = freshExchange();
  const { articleId } = await fresh.library.openArticle(articleOf(['One.', 'Two.']));
  await fresh.library.saveNote(draftOf(articleId));
  await fresh.model.exporting.refresh();
  renderInEnglish(<ExchangeBar model={fresh.model} locale="en" />);
  return fresh;
}

async function openDialog() {
  fireEvent.click(screen.getByRole('button', { name: 'Export and import' }));
  return screen.findByRole('dialog');
}

const choose = (dialog: HTMLElement, file: File) => {
  const input = within(dialog).getByLabelText('Choose a file, or drop it here');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
};

test('notes in no backup are mentioned, and gone once there is one', async () => {
  const { files } = await opened();
  expect(screen.getByText('1 note is in no backup yet.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Make a backup' }));
  await waitFor(() => expect(screen.queryByText(/in no backup/)).toBeNull());
  expect(files[0]?.name).toMatch(/^lede-backup-.*\.json$/);
});

test('the fields of a card are chosen where cards are', async () => {
  const { model, files } = await opened();
  const dialog = await openDialog();
  expect(within(dialog).queryByLabelText('Source')).toBeNull();
  fireEvent.click(within(dialog).getByRole('radio', { name: /Anki/ }));
  fireEvent.click(await within(dialog).findByLabelText('Source'));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save file' }));
  await waitFor(() => expect(files).toHaveLength(1));
  expect(textOf(files[0])).toContain('#columns:Sentence\tTranslation\tNote\tTags');
  expect(model.exporting.format.value).toBe('anki');
});

test('a selection is offered only when there is one', async () => {
  const { selection } = await opened();
  const dialog = await openDialog();
  expect(within(dialog).queryByLabelText('Everything')).toBeNull();
  selection.value = ['a', 'b'];
  expect(await within(dialog).findByLabelText('Selected articles (2)')).toBeTruthy();
});

test('a file is seen before it is brought in, then undone', async () => {
  const one = await opened();
  await one.model.exporting.run();
  cleanup();
  const { library } = await opened();
  await library.deleteNote('note-1');
  const dialog = await openDialog();
  const file = fileOf('mine.json', textOf(one.files[0]).replace('Check the date.', 'Another.'));
  choose(dialog, file);
  const table = within(await within(dialog).findByRole('table'));
  const row = table.getByRole('row', { name: /^Notes/ });
  expect(within(row).getAllByRole('cell')).toHaveLength(4);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Import' }));
  expect(await within(dialog).findByText('mine.json is in your library.')).toBeTruthy();
  fireEvent.click(await within(dialog).findByRole('button', { name: 'Undo the last import' }));
  expect(await within(dialog).findByText('The import is undone.')).toBeTruthy();
});

test('a file that cannot be used says so, and that nothing was changed', async () => {
  await opened();
  const dialog = await openDialog();
  choose(dialog, fileOf('bad.json', '{"format":"lede-backup","version":1,"notes":[7]}'));
  const alert = await within(dialog).findByRole('alert');
  expect(alert.textContent).toContain('bad.json is damaged at “notes[0]”. Try an older backup.');
  expect(alert.textContent).toContain('Nothing was changed.');
});

test('a file that is already here is not offered again', async () => {
  const { model, files } = await opened();
  await model.exporting.run();
  const dialog = await openDialog();
  choose(dialog, fileOf('mine.json', textOf(files[0])));
  expect(await within(dialog).findByText('Everything in mine.json is here already.')).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: 'Import' })).toBeNull();
});

test('the automatic backup is switched on with the browser’s leave, and says how it went', async () => {
  const { switched } = await opened();
  const dialog = await openDialog();
  const box = await within(dialog).findByRole('checkbox', { name: /once a day/ });
  switched.isGranted = false;
  fireEvent.click(box);
  await waitFor(() => expect(switched.on).toBe(false));
  expect(within(dialog).queryByText(/Last made/)).toBeNull();
  switched.isGranted = true;
  fireEvent.click(box);
  expect(await within(dialog).findByText('Last made on Oct 30, 2026.')).toBeTruthy();
  expect(within(dialog).getByText(/It failed on Oct 31, 2026/)).toBeTruthy();
});
