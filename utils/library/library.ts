import type { Article } from '../article/types';
import type { StoreName } from '../exchange/copy';
import type { KeptTranslation, MarkDraft, NoteDraft } from '../notes/types';
import { listArticles, lookUp, openArticle, readArticle, setArticleDeleted } from './articles';
import { compareWithOlder } from './comparison';
import { LibraryDatabase } from './database';
import { articleIds, exportArticles, exportRows, writtenSince } from './exporting';
import { guardDatabase } from './guard';
import { lastImport, undoImport } from './import-undo';
import { applyStaged, discardImport, type ImportPart, stageImport } from './importing';
import type { JournalStore } from './journal';
import { saveMark } from './marks';
import { saveNote, setNoteDeleted } from './notes';
import { keepPlace } from './places';
import { keepTranslation } from './translations';

/** Where a Library lives. */
export interface LibraryPlace {
  /** A store whose files are not the database's. */
  readonly journal: JournalStore;
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * The Library: every article read, the place reached, every note. Each call is one act in one
 * transaction, complete when its promise is, and harmless when done twice. What readers wrote is in
 * the journal too by then.
 *
 * @throws Refusal with `storage-full`, `storage`, `storage-newer` or `storage-upgrade` from every
 *   call when the database fails. A note that could not be saved is kept in the journal all the
 *   same, where there is room, and saved when the database works again.
 */
export function openLibrary({ journal, name, now = Date.now }: LibraryPlace) {
  const db = new LibraryDatabase(name);
  const guard = guardDatabase(db, journal, now);
  return {
    ...guardAll({ ...acts(db, now), ...exchangeActs(db, now) }, guard.act),
    saveNote: (draft: NoteDraft) => guard.save(draft, () => saveNote(db, draft, now())),
    deleteNote: async (id: string) => {
      await guard.forget(id);
      return guard.act(() => setNoteDeleted(db, id, true, now()));
    },
    health: guard.health,
    dismissNotice: guard.dismissNotice,
    close: () => db.close(),
  };
}

export type Library = ReturnType<typeof openLibrary>;

/** The acts that need no more than the guard's usual care. */
const acts = (db: LibraryDatabase, now: () => number) => ({
  lookUp: (canonicalUrl: string, sentences: readonly string[]) =>
    lookUp(db, canonicalUrl, sentences),
  openArticle: (article: Article) => openArticle(db, article, now()),
  readArticle: (id: string) => readArticle(db, id, now()),
  compareWithOlder: (older: string, newer: string, lang: string | null) =>
    compareWithOlder(db, older, newer, lang),
  listArticles: () => listArticles(db),
  deleteArticle: (id: string) => setArticleDeleted(db, id, true, now()),
  restoreArticle: (id: string) => setArticleDeleted(db, id, false, now()),
  keepPlace: (place: { articleId: string; sentence: number; text: string }) =>
    keepPlace(db, place, now()),
  restoreNote: (id: string) => setNoteDeleted(db, id, false, now()),
  saveMark: (draft: MarkDraft) => saveMark(db, draft, now()),
  keepTranslation: (translation: KeptTranslation) => keepTranslation(db, translation, now()),
});

/** Going out and coming back in: see `utils/exchange`. */
const exchangeActs = (db: LibraryDatabase, now: () => number) => ({
  exportRows: (store: StoreName, after: string | null) => exportRows(db, store, after),
  exportArticles: (ids: readonly string[], whole: boolean) => exportArticles(db, ids, whole),
  articleIds: () => articleIds(db),
  writtenSince: (clock: string) => writtenSince(db, clock),
  stageImport: (part: ImportPart) => stageImport(db, part, now()),
  applyImport: (importId: string, parts: number) => applyStaged(db, importId, parts),
  undoImport: (importId: string) => undoImport(db, importId),
  discardImport: (importId: string) => discardImport(db, importId),
  lastImport: () => lastImport(db),
});

type Act = (...args: never[]) => Promise<unknown>;

function guardAll<Acts extends Record<string, Act>>(
  acts: Acts,
  guard: <T>(work: () => Promise<T>) => Promise<T>,
): Acts {
  const guarded = Object.entries(acts).map(([name, act]) => [
    name,
    (...args: never[]) => guard(() => act(...args)),
  ]);
  return Object.fromEntries(guarded) as Acts;
}
