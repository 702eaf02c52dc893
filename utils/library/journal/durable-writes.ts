import { Dexie } from 'dexie';
import type { NoteDraft } from '../../contract/annotations';
import type { Health, Notice } from '../../contract/health';
import { AppError } from '../../contract/result';
import type { LibraryDatabase } from '../database';
import { deriveAllListFields } from '../lists/derive-list-fields';
import { openDatabase } from '../opening';
import { saveNote } from '../records/notes';
import { absorbDeleteOnlyTransactions, describeError, isQuotaError } from './full-disk';
import { Journal, type JournalStore } from './journal';
import { JournalFeed } from './journal-feed';

/** Where the notice waits until the reader has dismissed it. */
const NOTICE_KEY = 'journal:notice';

/**
 * Stands between the Library's acts and the files: opens the database and sees that journal and
 * database agree before the first act, opens it anew when it fails, and ends an act only when the
 * journal has what it wrote.
 *
 * @param now gives milliseconds since 1970.
 */
export function createDurableWrites(db: LibraryDatabase, store: JournalStore, now: () => number) {
  absorbDeleteOnlyTransactions(db);
  const journal = new Journal(store);
  const feed = new JournalFeed(db, journal);
  const connection = createConnection(db, openNow);
  const { reconcile, catchUp } = createReconciliation(db, store, journal, feed, now);

  async function openNow(): Promise<void> {
    await openDatabase(db, store);
    // A journal that cannot be read must not keep anybody from a database that can.
    await reconcile().catch((error: unknown) => {
      feed.isBehind = isQuotaError(error) || !(error instanceof Dexie.DexieError);
      if (!feed.isBehind) throw error;
    });
    await deriveAllListFields(db);
  }

  /**
   * Carries out one act. A database that fails is opened anew, which notices files that were
   * damaged, and asked once more: every act is harmless when done twice.
   *
   * @param intents what the journal knows of the act: done with when it has succeeded.
   */
  async function act<T>(work: () => Promise<T>, intents: readonly NoteDraft[] = []): Promise<T> {
    try {
      const opening = connection.open();
      await opening;
      // Before anything more is written: as soon as there is room again.
      if (feed.isBehind) await catchUp();
      const result = await work().catch(async (error: unknown) => {
        if (!mayBeDamage(error)) throw error;
        await connection.reopen(opening);
        return work();
      });
      await feed.flush(intents);
      return result;
    } catch (error) {
      throw asAppError(error);
    }
  }

  return {
    act,

    /** Saves a note; the journal knows of it before the database does. */
    async save<T>(draft: NoteDraft, work: () => Promise<T>): Promise<T> {
      // Without room for the journal the note may still find room in the database.
      await journal.recordIntent(draft).catch(() => {});
      return act(work, [draft]);
    },

    /** Forgets what was about to be done to a note that the reader deletes. */
    forget: (noteId: string) => journal.forget(noteId).catch(() => {}),

    async health(): Promise<Health> {
      const { notice, epoch } = await act(async () => ({
        notice: (await store.read([NOTICE_KEY]))[NOTICE_KEY] as Notice | undefined,
        epoch: await db.meta.get('epoch'),
      }));
      return { epoch: epoch?.value ?? '', notice: notice ?? null };
    },

    dismissNotice: () => store.remove([NOTICE_KEY]),
  };
}

/** The one opening of the database that all acts share. */
function createConnection(db: LibraryDatabase, openNow: () => Promise<void>) {
  let opened: Promise<void> | null = null;

  function open(): Promise<void> {
    opened ??= openNow().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  return {
    /** Opens the database, unless it is open. */
    open,

    /** Opens it anew, unless another act has done so since that opening. */
    reopen(opening: Promise<void>): Promise<void> {
      if (opened === opening) {
        db.close();
        opened = null;
      }
      return open();
    },
  };
}

/** Makes database and journal agree, and saves what the last worker was about to save. */
function createReconciliation(
  db: LibraryDatabase,
  store: JournalStore,
  journal: Journal,
  feed: JournalFeed,
  now: () => number,
) {
  let catchingUp: Promise<void> | null = null;

  async function reconcile(): Promise<void> {
    const notice = await feed.reconcile();
    if (notice) await store.write({ [NOTICE_KEY]: notice });
    const ended = await carryOutIntents(db, journal, now);
    if (ended.length > 0) await feed.flush(ended);
  }

  /** Tries again what could not be done when the database was opened; one at a time. */
  function catchUp(): Promise<void> {
    catchingUp ??= reconcile()
      .then(() => deriveAllListFields(db))
      .catch(() => {})
      .finally(() => {
        catchingUp = null;
      });
    return catchingUp;
  }

  return { reconcile, catchUp };
}

/**
 * Saves the notes that were about to be saved when the last worker died.
 *
 * @returns the intents that are done with; one that fails again stays.
 */
async function carryOutIntents(
  db: LibraryDatabase,
  journal: Journal,
  now: () => number,
): Promise<NoteDraft[]> {
  const { acts } = await journal.load();
  const ended: NoteDraft[] = [];
  for (const draft of acts) {
    // The reader may have gone on meanwhile.
    const current = (await journal.load()).acts;
    if (!current.some(({ operation }) => operation === draft.operation)) continue;
    const note = await db.notes.get(draft.id).catch(() => undefined);
    // Deleted after that text was written: the journal could not be told, on a full disk.
    const isDeleted = note && note.deletedAt > 0 && note.rev > draft.rev;
    if (isDeleted || (await saveNote(db, draft, now()).catch(() => null))) ended.push(draft);
  }
  return ended;
}

/** Errors after which the database is opened anew: not those of a full disk, nor our own. */
function mayBeDamage(error: unknown): boolean {
  return error instanceof Dexie.DexieError && !isQuotaError(error);
}

/** The error as a view can show it; a bug of ours stays what it is. */
function asAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (isQuotaError(error)) return new AppError('storage-full', describeError(error));
  if (error instanceof Dexie.DexieError) return new AppError('storage', describeError(error));
  return error;
}
