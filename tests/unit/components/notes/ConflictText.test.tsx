import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { ConflictText } from '../../../../components/notes/ConflictText';
import { createNotesModel } from '../../../../components/notes/notes-model';
import type { Note } from '../../../../utils/contract/annotations';
import { renderInEnglish } from '../../../support/components/english';
import { countingIds, FakeLibrary } from '../../../support/components/fake-library';

beforeEach(() => cleanup);

const note = (id: string, body: string, rev: number): Note => ({
  id,
  articleId: 'a',
  target: { kind: 'article' },
  body,
  rev,
  editionId: 'e',
  createdAt: '2026',
});

test('the text of another tab is shown beside one’s own, and keeping both ends the question', async () => {
  const library = new FakeLibrary();
  const notes = createNotesModel(
    async () => ({ ok: true, value: 'a' }),
    { library },
    countingIds(),
  );
  notes.adopt([note('n', 'Before', 1)]);
  const [entry] = notes.entries.value;
  if (!entry) throw new Error('no entry');
  library.nextSplit = { note: note('split', 'Mine', 1), splitFrom: note('n', 'Theirs', 2) };
  notes.edit(entry, 'Mine');
  renderInEnglish(<ConflictText entry={entry} notes={notes} />);
  const conflict = within(await screen.findByRole('region', { name: /Another tab changed/ }));
  conflict.getByText('Theirs');
  fireEvent.click(conflict.getByRole('button', { name: 'Keep both' }));
  await vi.waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  expect(notes.entries.value.map((each) => each.body.value)).toEqual(['Mine', 'Theirs']);
});
