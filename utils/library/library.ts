import { Dexie } from 'dexie';
import type { Article } from '../article/types';
import type { KeptTranslation, MarkDraft, NoteDraft } from '../notes/types';
import { Refusal } from '../outcome/result';
import { listArticles, lookUp, openArticle, readArticle, setArticleDeleted } from './articles';
import { LibraryDatabase } from './database';
import { saveMark } from './marks';
import { saveNote, setNoteDeleted } from './notes';
import { keepPlace } from './places';
import { keepTranslation } from './translations';

/**
 * The Library: every article read, the place reached, every note. Each call is one act in one
 * transaction, complete when its promise is, and harmless when done twice.
 *
 * @throws Refusal with `storage-full` or `storage` from every call when the database fails.
 */
export function openLibrary(name?: string, now: () => number = Date.now) {
  const db = new LibraryDatabase(name);
  return {
    lookUp: (canonicalUrl: string, sentences: readonly string[]) =>
      guarded(lookUp(db, canonicalUrl, sentences)),
    openArticle: (article: Article) => guarded(openArticle(db, article, now())),
    readArticle: (id: string) => guarded(readArticle(db, id, now())),
    listArticles: () => guarded(listArticles(db)),
    deleteArticle: (id: string) => guarded(setArticleDeleted(db, id, true, now())),
    restoreArticle: (id: string) => guarded(setArticleDeleted(db, id, false, now())),
    keepPlace: (place: { articleId: string; sentence: number; text: string }) =>
      guarded(keepPlace(db, place, now())),
    saveNote: (draft: NoteDraft) => guarded(saveNote(db, draft, now())),
    deleteNote: (id: string) => guarded(setNoteDeleted(db, id, true, now())),
    restoreNote: (id: string) => guarded(setNoteDeleted(db, id, false, now())),
    saveMark: (draft: MarkDraft) => guarded(saveMark(db, draft, now())),
    keepTranslation: (translation: KeptTranslation) =>
      guarded(keepTranslation(db, translation, now())),
    close: () => db.close(),
  };
}

export type Library = ReturnType<typeof openLibrary>;

async function guarded<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (/quota/i.test(detail)) throw new Refusal('storage-full', detail);
    if (error instanceof Dexie.DexieError) throw new Refusal('storage', detail);
    throw error;
  }
}
