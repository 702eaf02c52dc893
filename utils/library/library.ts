import type { WrittenSince } from '../contract/exchange';
import type { LibraryService } from '../contract/library-service';
import { LATEST_TIME, wallTime } from '../contract/times';
import { LibraryDatabase } from './database';
import { articleIds, exportArticles, exportRows, writtenSince } from './imports/exporting';
import { finishImports, lastImport, undoNextPart } from './imports/import-undo';
import { applyNextPart, discardImport, stageImport } from './imports/importing';
import { createDurableWrites } from './journal/durable-writes';
import type { JournalStore } from './journal/journal';
import { listBin } from './lists/bin';
import { listArticles, listWritten } from './lists/lists';
import { countNotesOfSite, overview, usage } from './lists/overview';
import { purge, purgeIfDue } from './lists/purging';
import { lookUp, markOpened, openArticle, readArticle } from './records/articles';
import { setArticlesDeleted } from './records/deleting';
import { compareWithOlder } from './records/editions';
import { saveMark } from './records/marks';
import { saveNote, setNoteDeleted } from './records/notes';
import { saveReadingPosition } from './records/reading-positions';
import { changeTagsOf, renameTag } from './records/tags';
import { keepTranslation } from './records/translations';
import { createIndexer, indexSome } from './search/indexing';
import { search } from './search/searching';

/** Parts whose words are gathered before a search: what was just read or written is found. */
const INDEXED_BEFORE_SEARCH = 8;

/** Where a Library lives. */
export interface LibraryDeps {
  /** Where the journal is kept: other files than the database's, so that both are not lost at once. */
  readonly journal: JournalStore;
  /** The database's name. */
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The Library, with what only the worker that holds it asks for. */
export interface Library extends LibraryService {
  /** What has been written after this clock; '' for everything. */
  writtenSince(clock: string): Promise<WrittenSince>;
  /** What can wait until the worker has nothing better to do: imports begun, search index, bin. */
  tidy(): Promise<void>;
  close(): void;
}

/** The methods that need no more than the usual care, see `durable-writes.ts`. */
type Acts = Omit<Library, 'saveNote' | 'deleteNote' | 'health' | 'dismissNotice' | 'close'>;

/**
 * Opens the Library. What readers wrote is in the journal too when a method's promise is complete. A
 * note that could not be saved is kept in the journal all the same, where there is room, and saved
 * when the database works again.
 */
export function openLibrary({ journal, name, now: clock = Date.now }: LibraryDeps): Library {
  const now = () => wallTime(clock());
  const db = new LibraryDatabase(name, { autoOpen: false });
  const durable = createDurableWrites(db, journal, now);
  const indexer = createIndexer(db);
  const acts: Acts = {
    ...readingActs(db, now),
    ...listActs(db, now),
    ...importActs(db, now),
    async tidy() {
      // One that cannot be finished, on a full disk, stays as it is and can be undone.
      await finishImports(db, now()).catch(() => {});
      await indexer.run();
      await purgeIfDue(db, now());
    },
  };
  return {
    ...throughDurableWrites(acts, durable.act),
    saveNote: (draft) => durable.save(draft, () => saveNote(db, draft, now())),
    async deleteNote(id) {
      await durable.forget(id);
      await durable.act(() => setNoteDeleted(db, id, true, now()));
    },
    health: durable.health,
    dismissNotice: durable.dismissNotice,
    close() {
      indexer.stop();
      db.close();
    },
  };
}

/** What the reader of one article asks for. */
const readingActs = (db: LibraryDatabase, now: () => number) =>
  ({
    lookUp: (canonicalUrl, sentences) => lookUp(db, canonicalUrl, sentences),
    openArticle: (article) => openArticle(db, article, now()),
    readArticle: (id) => readArticle(db, id),
    markOpened: (id) => markOpened(db, id, now()),
    compareEditions: (older, newer, lang) => compareWithOlder(db, older, newer, lang),
    saveReadingPosition: (position) => saveReadingPosition(db, position, now()),
    restoreNote: (id) => setNoteDeleted(db, id, false, now()),
    saveMark: (draft) => saveMark(db, draft, now()),
    keepTranslation: (translation) => keepTranslation(db, translation, now()),
  }) satisfies Partial<Acts>;

/** What the library page asks for. */
const listActs = (db: LibraryDatabase, now: () => number) =>
  ({
    list: (query) => listArticles(db, query),
    listWritten: (query) => listWritten(db, query),
    overview: () => overview(db),
    async search(query) {
      if ((await db.unindexed.count()) > 0) await indexSome(db, INDEXED_BEFORE_SEARCH);
      return search(db, query);
    },
    countNotesOfSite: (site) => countNotesOfSite(db, site),
    usage: () => usage(db),
    deleteArticles: (act) => setArticlesDeleted(db, act, true, now()),
    restoreArticles: (act) => setArticlesDeleted(db, act, false, now()),
    changeTags: (act) => changeTagsOf(db, act, now()),
    renameTag: (change) => renameTag(db, change, now()),
    listBin: (page) => listBin(db, page),
    emptyBin: () => purge(db, LATEST_TIME),
  }) satisfies Partial<Acts>;

/** Going out and coming back in: see `utils/exchange`. */
const importActs = (db: LibraryDatabase, now: () => number) =>
  ({
    articleIds: () => articleIds(db),
    exportArticles: (ids, whole) => exportArticles(db, ids, whole),
    exportRows: (store, after) => exportRows(db, store, after),
    writtenSince: (clock) => writtenSince(db, clock),
    stageImport: (part) => stageImport(db, part, now()),
    async applyImportPart(importId, parts) {
      await finishImports(db, now(), importId);
      return applyNextPart(db, importId, parts, now());
    },
    discardImport: (importId) => discardImport(db, importId),
    undoImportPart: (importId) => undoNextPart(db, importId),
    lastImport: () => lastImport(db),
  }) satisfies Partial<Acts>;

/** The same methods, each carried out as one act with the journal beside it. */
function throughDurableWrites(acts: Acts, act: <T>(work: () => Promise<T>) => Promise<T>): Acts {
  const durable = Object.entries(acts).map(([name, method]) => [
    name,
    (...args: never[]) => act(() => (method as (...args: never[]) => Promise<unknown>)(...args)),
  ]);
  return Object.fromEntries(durable) as Acts;
}
