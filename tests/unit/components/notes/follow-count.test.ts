import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { followCount } from '../../../../components/notes/follow-count';
import { createNotesModel } from '../../../../components/notes/notes-model';
import { done } from '../../../../utils/contract/result';
import { countingIds, FakeLibrary } from '../../../support/components/fake-library';
import { keptNote } from '../../../support/components/page-notes';

function follow(isWanted: boolean) {
  const notes = createNotesModel(
    async () => done('a'),
    { library: new FakeLibrary() },
    countingIds(),
  );
  const wanted = signal(isWanted);
  const show = vi.fn();
  followCount(notes, () => wanted.value, show);
  return { notes, wanted, shown: () => show.mock.calls.flat() };
}

test('the number of notes is told at once and when it changes, not with every key', () => {
  const { notes, shown } = follow(true);
  notes.adopt([keptNote(1), keptNote(2)]);
  const entry = notes.begin({ kind: 'article' });
  notes.edit(entry, 'A');
  notes.edit(entry, 'A thought');
  expect(shown()).toEqual([0, 2, 3]);
});

test('who does not want the number gets none, not even a cleared one', () => {
  const { notes, shown } = follow(false);
  notes.adopt([keptNote(1)]);
  expect(shown()).toEqual([]);
});

test('switched on it is told, switched off it is taken away', () => {
  const { notes, wanted, shown } = follow(false);
  notes.adopt([keptNote(1)]);
  wanted.value = true;
  wanted.value = false;
  expect(shown()).toEqual([1, 0]);
});
