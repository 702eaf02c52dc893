import { Dexie } from 'dexie';
import type { NoteDraft } from '../../contract/annotations';
import type { Health, Notice } from '../../contract/health';
import { AppError } from '../../contract/result';
import type { LibraryDatabase } from '../database';
import { deriveAllListFields } from '../lists/derive-list-fields';
import { openDatabase } from '../opening';
import { saveNote } from '../records/notes';
import { createJournal, type JournalStore } from './journal';
import { describeError, isQuota, spendDeletingTurns } from './no-room';
import { articleIdsOf, articlesOf, reconcile } from './reconcile';
import { type Change, watchChanges } from './watch-writes';

/** Where the notice waits until the reader has dismissed it. */
const NOTICE = 'journal:notice';

/** What a complete transaction wrote, until the journal has it too. */
interface Written {
  readonly changes: readonly Change[];
  readonly written: number;
}

/**
 * Stands between the Library's acts and the files: opens the database and sees that journal and
 * database agree before the first act, opens it anew when it fails, and ends an act only when the
 * journal has what it wrote.
 */
export function createDurableWrites(db: LibraryDatabase, store: JournalStore, now: () => number) {
  const journal = createJournal(store);
  let waiting: readonly Written[] = [];
  const journaled = new Set<string>();
  let opened: Promise<void> | null = null;
  let draining: Promise<void> = Promise.resolve();
  /**
   * A full disk, or a journal that cannot be read, has kept the two from agreeing: the journal's head
   * must stay as it is.
   */
  let isBehind = false;
  let agreeing: Promise<void> | null = null;
  spendDeletingTurns(db);
  const ended = watchChanges(db, (changes, written) => {
    waiting = [...waiting, { changes, written }];
  });

  function open(): Promise<void> {
    opened ??= openNow().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  async function openNow(): Promise<void> {
    await openDatabase(db, store);
    // A journal that cannot be read must not keep anybody from a database that can.
    await agree().catch((error: unknown) => {
      isBehind = isQuota(error) || !(error instanceof Dexie.DexieError);
      if (!isBehind) throw error;
    });
    await deriveAllListFields(db);
  }

  /** Tries again what could not be done when the database was opened; one at a time. */
  function catchUp(): Promise<void> {
    agreeing ??= agree()
      .then(() => deriveAllListFields(db))
      .catch(() => {})
      .finally(() => {
        agreeing = null;
      });
    return agreeing;
  }

  async function agree(): Promise<void> {
    let covered: readonly Written[] = [];
    const notice = await reconcile(db, journal, async () => {
      await ended();
      covered = waiting;
    });
    dropWaiting(covered);
    isBehind = false;
    if (notice) await store.write({ [NOTICE]: notice });
    await carryOutPending();
  }

  function dropWaiting(written: readonly Written[]): void {
    waiting = waiting.filter((each) => !written.includes(each));
  }

  /** What was about to be done when the last worker died. One that fails again stays pending. */
  async function carryOutPending(): Promise<void> {
    const { acts } = await journal.load();
    const over: NoteDraft[] = [];
    for (const act of acts) {
      // The reader may have gone on meanwhile.
      const isOpen = (await journal.load()).acts.some((one) => one.operation === act.operation);
      if (!isOpen) continue;
      const note = await db.notes.get(act.id).catch(() => undefined);
      // Deleted after that text was written: the journal could not be told, on a full disk.
      const isOver = note && note.deletedAt > 0 && note.rev > act.rev;
      if (isOver || (await saveNote(db, act, now()).catch(() => null))) over.push(act);
    }
    if (over.length > 0) await drain(over);
  }

  /** Gives the journal what complete transactions have written, in their order. */
  function drain(acts: readonly NoteDraft[]): Promise<void> {
    draining = draining.then(async () => {
      await ended();
      if (isBehind) return;
      const batch = waiting;
      const last = batch.at(-1);
      if (!last && acts.length === 0) return;
      const changes = batch.flatMap((each) => each.changes);
      const ids = articleIdsOf(changes).filter((id) => !journaled.has(id));
      const articles = await articlesOf(db, ids);
      await journal.commit(changes, last?.written ?? null, acts, articles);
      dropWaiting(batch);
      for (const { id } of articles) journaled.add(id);
      for (const { table, id } of changes) if (table === 'articles') journaled.delete(id);
    });
    // What the journal could not take stays in line; at the next start the heads tell of it.
    draining = draining.catch(() => {});
    return draining;
  }

  /**
   * Carries out one act. A database that fails is opened anew, which notices files that were
   * damaged, and asked once more: every act is harmless when done twice.
   */
  async function act<T>(work: () => Promise<T>, acts: readonly NoteDraft[] = []): Promise<T> {
    try {
      const opening = open();
      await opening;
      // Before anything more is written: as soon as there is room again.
      if (isBehind) await catchUp();
      const result = await work().catch(async (error: unknown) => {
        if (!mayBeDamage(error)) throw error;
        // Another act may have opened it anew already.
        if (opened === opening) {
          db.close();
          opened = null;
        }
        await open();
        return work();
      });
      await drain(acts);
      return result;
    } catch (error) {
      throw refusalOf(error);
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
    forget: (id: string) => journal.forget(id).catch(() => {}),

    async health(): Promise<Health> {
      const { notice, epoch } = await act(async () => ({
        notice: (await store.read([NOTICE]))[NOTICE] as Notice | undefined,
        epoch: await db.meta.get('epoch'),
      }));
      return { epoch: epoch?.value ?? '', notice: notice ?? null };
    },

    dismissNotice: () => store.remove([NOTICE]),
  };
}

/** Errors after which the database is opened anew: not those of a full disk, nor our own. */
function mayBeDamage(error: unknown): boolean {
  return error instanceof Dexie.DexieError && !isQuota(error);
}

/** The error as a view can show it; a bug of ours stays what it is. */
function refusalOf(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (isQuota(error)) return new AppError('storage-full', describeError(error));
  if (error instanceof Dexie.DexieError) return new AppError('storage', describeError(error));
  return error;
}
