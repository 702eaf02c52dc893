import type { Library } from '../../../utils/library/library';
import { articleOf } from '../sample-article';
import { draftOf, freshLibrary } from './library';

export const article = articleOf(['One.', 'Two.']);

/** A library with two notes, and one that was deleted. */
export async function libraryWithNotes() {
  const fresh = freshLibrary();
  const { articleId } = await fresh.library.openArticle(article);
  await fresh.library.saveNote(draftOf(articleId, { id: 'a', body: 'First.', operation: '1' }));
  await fresh.library.saveNote(draftOf(articleId, { id: 'b', body: 'Second.', operation: '2' }));
  await fresh.library.saveNote(draftOf(articleId, { id: 'c', body: 'Gone.', operation: '3' }));
  await fresh.library.deleteNote('c');
  return { ...fresh, articleId };
}

/** The texts of an article's notes, in their order. */
export const bodies = async (library: Library, articleId: string) =>
  (await library.readArticle(articleId))?.reading.notes.map((note) => note.body);
