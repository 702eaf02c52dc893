// @vitest-environment node
import { expect, test } from 'vitest';
import type { Library } from '../../../../utils/library/library';
import { draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const article = articleOf(['One.', 'Two.']);

async function libraryWithArticle() {
  const fresh = freshLibrary();
  const { articleId } = await fresh.library.openArticle(article);
  return { ...fresh, articleId };
}

const bodies = async (library: Library) =>
  (await library.openArticle(article)).notes.map((note) => note.body);

test('a note is there when its article is opened again', async () => {
  const { library, articleId } = await libraryWithArticle();
  const { note } = await library.saveNote(draftOf(articleId));
  expect(note).toMatchObject({ id: 'note-1', articleId, body: 'Check the date.', rev: 1 });
  expect((await library.openArticle(article)).notes).toEqual([note]);
});

test('a note saved twice by a retried call is kept once, in one version', async () => {
  const { library, articleId } = await libraryWithArticle();
  const first = await library.saveNote(draftOf(articleId));
  expect(await library.saveNote(draftOf(articleId))).toEqual(first);
  expect(await bodies(library)).toEqual(['Check the date.']);
});

test('notes come in the order they were written in, whichever was edited last', async () => {
  const { library, articleId } = await libraryWithArticle();
  await library.saveNote(draftOf(articleId, { id: 'z', body: 'first', operation: '1' }));
  await library.saveNote(draftOf(articleId, { id: 'a', body: 'second', operation: '2' }));
  await library.saveNote(draftOf(articleId, { id: 'z', body: 'FIRST', rev: 1, operation: '3' }));
  expect(await bodies(library)).toEqual(['FIRST', 'second']);
});

test('two tabs that edit one note keep both texts', async () => {
  const { library, articleId } = await libraryWithArticle();
  await library.saveNote(draftOf(articleId, { body: 'Both saw this.' }));
  await library.saveNote(draftOf(articleId, { body: 'One tab.', rev: 1, operation: 'left' }));
  const other = await library.saveNote(
    draftOf(articleId, { body: 'The other.', rev: 1, operation: 'right' }),
  );
  expect(other.note).toMatchObject({ body: 'The other.', rev: 1 });
  expect(other.note.id).not.toBe('note-1');
  expect(other.splitFrom).toMatchObject({ id: 'note-1', body: 'One tab.', rev: 2 });
  expect((await bodies(library)).sort()).toEqual(['One tab.', 'The other.']);
});

test('a collision that is tried again does not make a third note', async () => {
  const { library, articleId } = await libraryWithArticle();
  await library.saveNote(draftOf(articleId));
  await library.saveNote(draftOf(articleId, { body: 'One tab.', rev: 1, operation: 'left' }));
  const right = draftOf(articleId, { body: 'The other.', rev: 1, operation: 'right' });
  const first = await library.saveNote(right);
  expect(await library.saveNote(right)).toEqual(first);
  expect(await bodies(library)).toHaveLength(2);
});

test('after a collision the other text goes on as a note of its own', async () => {
  const { library, articleId } = await libraryWithArticle();
  await library.saveNote(draftOf(articleId));
  await library.saveNote(draftOf(articleId, { body: 'One tab.', rev: 1, operation: 'left' }));
  const right = draftOf(articleId, { body: 'The other.', rev: 1, operation: 'right' });
  const { id, rev } = (await library.saveNote(right)).note;
  await library.saveNote({ ...right, id, rev, body: 'The other, longer.', operation: 'more' });
  expect((await bodies(library)).sort()).toEqual(['One tab.', 'The other, longer.']);
});

test('two tabs that came to the same text are no collision', async () => {
  const { library, articleId } = await libraryWithArticle();
  await library.saveNote(draftOf(articleId, { body: 'Old.' }));
  await library.saveNote(draftOf(articleId, { body: 'Same.', rev: 1, operation: 'left' }));
  const same = draftOf(articleId, { body: 'Same.', rev: 1, operation: 'right' });
  expect(await library.saveNote(same)).toMatchObject({ splitFrom: null });
  expect(await bodies(library)).toEqual(['Same.']);
});

test('a note deleted is gone, and taken back it is as it was', async () => {
  const { library, articleId } = await libraryWithArticle();
  const { note } = await library.saveNote(draftOf(articleId));
  await library.deleteNote('note-1');
  await library.deleteNote('note-1');
  expect(await bodies(library)).toEqual([]);
  const restored = await library.restoreNote('note-1');
  expect({ ...restored, rev: 0 }).toEqual({ ...note, rev: 0 });
  expect(await bodies(library)).toEqual(['Check the date.']);
});

test('a note deleted in one tab while it is edited in another comes back with the edit alone', async () => {
  const { library, articleId } = await libraryWithArticle();
  await library.saveNote(draftOf(articleId));
  await library.deleteNote('note-1');
  const edit = draftOf(articleId, { body: 'Still needed.', rev: 1, operation: 'edit' });
  expect(await library.saveNote(edit)).toMatchObject({ splitFrom: null });
  // Trying the same act again must not bring the deleted text back either.
  expect(await library.saveNote(edit)).toMatchObject({ splitFrom: null });
  expect(await bodies(library)).toEqual(['Still needed.']);
});

test('deleting a note that was never kept is refused as not found', async () => {
  const { library } = await libraryWithArticle();
  await expect(library.deleteNote('none')).rejects.toMatchObject({ code: 'not-found' });
});
