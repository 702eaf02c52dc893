import { expect, test } from 'vitest';
import { arriveAt } from '../../../../../components/reader/fighting/arrive';
import { modelOf } from '../../../../support/components/reader';
import { articleOf, readingOf } from '../../../../support/sample-article';

const SENTENCES = ['One.', 'Two.', 'Three.'];

test('a note in which nothing was written yet is begun again, at the sentence', async () => {
  const model = modelOf(articleOf(SENTENCES));
  model.kept({ ok: true, value: readingOf() });
  model.goTo(1);
  await arriveAt(model, { after: 'keys', note: 'unheard-of', caret: 0 });
  const [entry] = model.notes.entries.value;
  expect(entry?.target).toMatchObject({ kind: 'sentence', sentence: 1 });
  expect(model.focusNote.value).toBe(entry);
});

test('who was writing nothing writes nothing here', async () => {
  const model = modelOf(articleOf(SENTENCES));
  model.kept({ ok: true, value: readingOf() });
  await arriveAt(model, { after: 'cover' });
  expect(model.notes.entries.value).toEqual([]);
});
