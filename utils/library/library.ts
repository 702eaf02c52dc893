import type { NoteDraft } from '../contract/annotations';
import { LibraryDatabase } from './database';
import { exchangeActs } from './exchange-acts';
import { finishImports } from './imports/import-undo';
import { createDurableWrites } from './journal/durable-writes';
import type { JournalStore } from './journal/journal';
import { purgeIfDue } from './lists/purging';
import { readingActs } from './reading-acts';
import { saveNote, setNoteDeleted } from './records/notes';
import { createIndexer } from './search/indexing';
import { shelfActs } from './shelf-acts';

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
 * @throws AppError with `storage-full`, `storage`, `storage-newer` or `storage-upgrade` from every
 *   call when the database fails. A note that could not be saved is kept in the journal all the
 *   same, where there is room, and saved when the database works again.
 */
export function openLibrary({ journal, name, now = Date.now }: LibraryPlace) {
  const db = new LibraryDatabase(name, { autoOpen: false });
  const guard = createDurableWrites(db, journal, now);
  const indexer = createIndexer(db);
  return {
    ...makeDurable(
      { ...readingActs(db, now), ...shelfActs(db, now), ...exchangeActs(db, now) },
      guard.act,
    ),
    saveNote: (draft: NoteDraft) => guard.save(draft, () => saveNote(db, draft, now())),
    deleteNote: async (id: string) => {
      await guard.forget(id);
      return guard.act(() => setNoteDeleted(db, id, true, now()));
    },
    health: guard.health,
    dismissNotice: guard.dismissNotice,
    /** What can wait until the worker has nothing better to do: imports begun, search index, bin. */
    tidy: () =>
      guard.act(async () => {
        // One that cannot be finished, on a full disk, stays as it is and can be undone.
        await finishImports(db, now()).catch(() => {});
        await indexer.run();
        await purgeIfDue(db, now());
      }),
    close: () => {
      indexer.stop();
      db.close();
    },
  };
}

export type Library = ReturnType<typeof openLibrary>;

type Act = (...args: never[]) => Promise<unknown>;

function makeDurable<Acts extends Record<string, Act>>(
  acts: Acts,
  guard: <T>(work: () => Promise<T>) => Promise<T>,
): Acts {
  const guarded = Object.entries(acts).map(([name, act]) => [
    name,
    (...args: never[]) => guard(() => act(...args)),
  ]);
  return Object.fromEntries(guarded) as Acts;
}
