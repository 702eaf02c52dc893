import type { KeptTranslation, MarkDraft } from '../contract/annotations';
import type { Article } from '../contract/article';
import type { LibraryDatabase } from './database';
import { lookUp, openArticle, readArticle } from './records/articles';
import { compareWithOlder } from './records/comparison';
import { saveMark } from './records/marks';
import { setNoteDeleted } from './records/notes';
import { saveReadingPosition } from './records/reading-positions';
import { keepTranslation } from './records/translations';

/** What the reader asks of the Library, as far as it needs no more than the guard's usual care. */
export const readingActs = (db: LibraryDatabase, now: () => number) => ({
  lookUp: (canonicalUrl: string, sentences: readonly string[]) =>
    lookUp(db, canonicalUrl, sentences),
  openArticle: (article: Article) => openArticle(db, article, now()),
  readArticle: (id: string) => readArticle(db, id, now()),
  compareWithOlder: (older: string, newer: string, lang: string | null) =>
    compareWithOlder(db, older, newer, lang),
  saveReadingPosition: (place: { articleId: string; sentence: number; text: string }) =>
    saveReadingPosition(db, place, now()),
  restoreNote: (id: string) => setNoteDeleted(db, id, false, now()),
  saveMark: (draft: MarkDraft) => saveMark(db, draft, now()),
  keepTranslation: (translation: KeptTranslation) => keepTranslation(db, translation, now()),
});
