import { Dexie } from 'dexie';
import { vi } from 'vitest';
import { LibraryDatabase } from '../../../utils/library/database';
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

/** Has transactions that write fail for lack of room: all, or those over so many tables. */
export function fillDisk(tables: number | null = null) {
  const { transaction } = LibraryDatabase.prototype;
  return vi.spyOn(LibraryDatabase.prototype, 'transaction').mockImplementation(function (
    this: LibraryDatabase,
    ...args: unknown[]
  ) {
    const isMeant = tables === null || (args[1] as readonly unknown[]).length === tables;
    if (args[0] === 'rw' && isMeant) {
      return Dexie.Promise.reject(new Dexie.QuotaExceededError('full'));
    }
    return (transaction as (...all: unknown[]) => never).apply(this, args);
  } as never);
}
