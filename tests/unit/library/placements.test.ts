// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { quoteSentence } from '../../../utils/notes/quote';
import type { NoteTarget } from '../../../utils/notes/types';
import { articleOf } from '../reading/sample-article';
import { draftOf, freshLibrary } from './kit';

const READ = [
  'The harbour reopens on Monday after the storm.',
  'Ships wait outside the breakwater.',
  'The mayor is glad that nobody was hurt.',
  'Trade follows in the week after.',
];
const EDITED = [
  'Update at noon.',
  'The harbour reopens on Tuesday after the storm.',
  'Ships wait outside the breakwater.',
  'Trade follows in the week after.',
];
const on = (sentence: number): NoteTarget => ({
  kind: 'sentence',
  sentence,
  quote: quoteSentence(READ, sentence),
});

/** A library in which an article was read with a note on each sentence. */
async function annotated() {
  const kit = freshLibrary();
  const { articleId } = await kit.library.openArticle(articleOf(READ));
  for (const n of READ.keys()) {
    const draft = { id: `note-${n}`, operation: `act-${n}`, target: on(n) };
    await kit.library.saveNote(draftOf(articleId, draft));
  }
  return { ...kit, articleId };
}

test('notes need no place of their own while the text is the one they were written on', async () => {
  const { library } = await annotated();
  expect((await library.openArticle(articleOf(READ))).placements).toEqual({});
});

test('in an edited article every note says where its sentence is now, and what became of it', async () => {
  const { library } = await annotated();
  const { notes, placements } = await library.openArticle(articleOf(EDITED));
  expect(notes).toHaveLength(4);
  expect(placements).toEqual({
    'note-0': { sentence: 1, fate: 'edited' },
    'note-1': { sentence: 2, fate: 'in-place' },
    'note-2': { sentence: null, fate: 'gone' },
    'note-3': { sentence: 3, fate: 'in-place' },
  });
});

test('a mark is placed as a note is', async () => {
  const { library, articleId } = await annotated();
  const target = on(3);
  if (target.kind !== 'sentence') throw new Error('unreachable');
  await library.saveMark({ id: 'mark', articleId, target, colour: 'blue', grasp: null });
  const { placements } = await library.openArticle(articleOf(EDITED));
  expect(placements['mark']).toEqual({ sentence: 3, fate: 'in-place' });
});

test('notes are placed before the Library has taken in the edited text', async () => {
  const { library } = await annotated();
  const { canonicalUrl } = articleOf(READ);
  const known = await library.lookUp(canonicalUrl, EDITED);
  expect(known?.placements['note-0']).toEqual({ sentence: 1, fate: 'edited' });
});

test('a note whose sentence is gone is placed again when the sentence comes back', async () => {
  const { library } = await annotated();
  await library.openArticle(articleOf(EDITED));
  const { placements } = await library.openArticle(articleOf(['Once more.', ...READ]));
  expect(placements['note-2']).toEqual({ sentence: 3, fate: 'in-place' });
});

test('a note put on another sentence by hand belongs to the edition that is read', async () => {
  const { library, articleId } = await annotated();
  const { notes } = await library.openArticle(articleOf(EDITED));
  const lost = notes.find(({ id }) => id === 'note-2');
  const target = { kind: 'sentence', sentence: 3, quote: quoteSentence(EDITED, 3) } as const;
  const put = { id: 'note-2', rev: lost?.rev ?? 0, operation: 'put', target };
  await library.saveNote(draftOf(articleId, put));
  const { placements } = await library.openArticle(articleOf(EDITED));
  expect(placements['note-2']).toBeUndefined();
});

test('the reader goes on at the sentence that was reworded meanwhile', async () => {
  const { library, articleId } = await annotated();
  await library.keepPlace({ articleId, sentence: 0, text: READ[0] ?? '' });
  expect((await library.openArticle(articleOf(EDITED))).sentence).toBe(1);
});

test('two editions are compared sentence by sentence', async () => {
  const { library } = await annotated();
  const { editionId, changedSince } = await library.openArticle(articleOf(EDITED));
  const older = changedSince?.editionId ?? '';
  expect(await library.compareWithOlder(older, editionId, 'en')).toMatchObject({
    ...{ added: 1, edited: 1, gone: 1, moved: 0 },
  });
  expect(await library.compareWithOlder('no such edition', editionId, null)).toBeNull();
});
