import { expect, test } from 'vitest';
import { arriveAt } from '../../../../../components/reader/fighting/arrive';
import { keptNote } from '../../../../support/components/page-notes';
import { modelOf } from '../../../../support/components/reader';
import { articleOf, readingOf } from '../../../../support/sample-article';

const SENTENCES = ['One.', 'Two.', 'Three.'];

test('a note in which nothing was written yet is begun again, at the sentence', async () => {
  const model = modelOf(articleOf(SENTENCES));
  model.kept({ ok: true, value: readingOf() });
  model.goTo(1);
  await arriveAt(model, 'unheard-of', 0);
  const [entry] = model.notes.entries.value;
  expect(entry?.target).toMatchObject({ kind: 'sentence', sentence: 1 });
  expect(model.focusNote.value).toBe(entry);
});

test.each([
  [2, 2],
  [null, 4],
])('a caret at %j of the note is at %i of its field', async (caret, place) => {
  const model = modelOf(articleOf(SENTENCES));
  model.kept({ ok: true, value: readingOf({ notes: [{ ...keptNote(1), body: 'half' }] }) });
  await arriveAt(model, keptNote(1).id, caret);
  const field = document.createElement('textarea');
  field.value = 'half';
  document.body.append(field);
  field.focus();
  expect(field.selectionStart).toBe(place);
});
