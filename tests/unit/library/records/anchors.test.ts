// @vitest-environment node
import { expect, test } from 'vitest';
import { quoteSentence } from '../../../../utils/anchoring/quote';
import type { NoteTarget } from '../../../../utils/contract/annotations';
import { draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

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

test('notes need no anchor while the text is the one they were written on', async () => {
  const { library } = await annotated();
  expect((await library.openArticle(articleOf(READ))).anchors).toEqual({});
});

test('in an edited article every note says where its sentence is now, and what became of it', async () => {
  const { library } = await annotated();
  const { notes, anchors } = await library.openArticle(articleOf(EDITED));
  expect(notes).toHaveLength(4);
  expect(anchors).toEqual({
    'note-0': { sentence: 1, anchorStatus: 'edited' },
    'note-1': { sentence: 2, anchorStatus: 'in-place' },
    'note-2': { sentence: null, anchorStatus: 'gone' },
    'note-3': { sentence: 3, anchorStatus: 'in-place' },
  });
});

test('a mark is anchored as a note is', async () => {
  const { library, articleId } = await annotated();
  const target = on(3);
  if (target.kind !== 'sentence') throw new Error('unreachable');
  await library.saveMark({ id: 'mark', articleId, target, colour: 'blue', grasp: null });
  const { anchors } = await library.openArticle(articleOf(EDITED));
  expect(anchors['mark']).toEqual({ sentence: 3, anchorStatus: 'in-place' });
});

test('notes are anchored before the Library has taken in the edited text', async () => {
  const { library } = await annotated();
  const { canonicalUrl } = articleOf(READ);
  const known = await library.lookUp(canonicalUrl, EDITED);
  expect(known?.anchors['note-0']).toEqual({ sentence: 1, anchorStatus: 'edited' });
});

test('a note whose sentence is gone is anchored again when the sentence comes back', async () => {
  const { library } = await annotated();
  await library.openArticle(articleOf(EDITED));
  const { anchors } = await library.openArticle(articleOf(['Once more.', ...READ]));
  expect(anchors['note-2']).toEqual({ sentence: 3, anchorStatus: 'in-place' });
});

test('a note put on another sentence by hand belongs to the edition that is read', async () => {
  const { library, articleId } = await annotated();
  const { notes } = await library.openArticle(articleOf(EDITED));
  const lost = notes.find(({ id }) => id === 'note-2');
  const target = { kind: 'sentence', sentence: 3, quote: quoteSentence(EDITED, 3) } as const;
  const put = { id: 'note-2', rev: lost?.rev ?? 0, operation: 'put', target };
  await library.saveNote(draftOf(articleId, put));
  const { anchors } = await library.openArticle(articleOf(EDITED));
  expect(anchors['note-2']).toBeUndefined();
});
