import type { Article } from '../article/types';
import type { KeptTranslation, MarkDraft } from '../notes/types';
import { lookUp, openArticle, readArticle } from './articles';
import { compareWithOlder } from './comparison';
import type { LibraryDatabase } from './database';
import { saveMark } from './marks';
import { setNoteDeleted } from './notes';
import { keepPlace } from './places';
import { keepTranslation } from './translations';

/** What the reader asks of the Library, as far as it needs no more than the guard's usual care. */
export const readingActs = (db: LibraryDatabase, now: () => number) => ({
  lookUp: (canonicalUrl: string, sentences: readonly string[]) =>
    lookUp(db, canonicalUrl, sentences),
  openArticle: (article: Article) => openArticle(db, article, now()),
  readArticle: (id: string) => readArticle(db, id, now()),
  compareWithOlder: (older: string, newer: string, lang: string | null) =>
    compareWithOlder(db, older, newer, lang),
  keepPlace: (place: { articleId: string; sentence: number; text: string }) =>
    keepPlace(db, place, now()),
  restoreNote: (id: string) => setNoteDeleted(db, id, false, now()),
  saveMark: (draft: MarkDraft) => saveMark(db, draft, now()),
  keepTranslation: (translation: KeptTranslation) => keepTranslation(db, translation, now()),
});
