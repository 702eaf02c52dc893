import type { NoteDraft } from '../../contract/annotations';
import type { Notice } from '../../contract/health';
import type { LibraryDatabase } from '../database';
import type { Journal } from './journal';
import { articleIdsOf, articlesOf, reconcile } from './reconcile';
import { type JournaledWrite, watchWrites } from './watch-writes';

/** What a complete transaction wrote. */
interface WrittenTransaction {
  readonly writes: readonly JournaledWrite[];
  /** How many such transactions there have been with it. */
  readonly written: number;
}

/** Keeps the journal in step with the database: gives it what complete transactions have written. */
export class JournalFeed {
  /** What the journal does not have yet, in the order of the transactions. */
  private unjournaled: readonly WrittenTransaction[] = [];
  /** Articles that the journal is known to have. */
  private readonly journaledArticles = new Set<string>();
  private lastFlush: Promise<void> = Promise.resolve();
  /** Waits until all that was written before is among `unjournaled`. */
  private readonly allHeard: () => Promise<unknown>;
  /**
   * True while a full disk, or a journal that cannot be read, keeps database and journal from
   * agreeing. Nothing is written to the journal then, for its head must go on saying so.
   */
  isBehind = false;

  constructor(
    private readonly db: LibraryDatabase,
    private readonly journal: Journal,
  ) {
    this.allHeard = watchWrites(db, (writes, written) => {
      this.unjournaled = [...this.unjournaled, { writes, written }];
    });
  }

  /** Makes database and journal agree, see {@link reconcile}, and returns what to tell the reader. */
  async reconcile(): Promise<Notice | null> {
    let covered: readonly WrittenTransaction[] = [];
    const notice = await reconcile(this.db, this.journal, async () => {
      await this.allHeard();
      covered = this.unjournaled;
    });
    this.forget(covered);
    this.isBehind = false;
    return notice;
  }

  /**
   * Gives the journal all that was written before this call. Never fails: what the journal could not
   * take is tried again with the next, and at the next start the heads tell of it.
   *
   * @param ended intents that are done with.
   */
  flush(ended: readonly NoteDraft[]): Promise<void> {
    this.lastFlush = this.lastFlush.then(() => this.flushNow(ended)).catch(() => {});
    return this.lastFlush;
  }

  private async flushNow(ended: readonly NoteDraft[]): Promise<void> {
    await this.allHeard();
    if (this.isBehind) return;
    const batch = this.unjournaled;
    const last = batch.at(-1);
    if (!last && ended.length === 0) return;
    const writes = batch.flatMap((each) => each.writes);
    const ids = articleIdsOf(writes).filter((id) => !this.journaledArticles.has(id));
    const articles = await articlesOf(this.db, ids);
    await this.journal.commit(writes, last?.written ?? null, ended, articles);
    this.forget(batch);
    for (const { id } of articles) this.journaledArticles.add(id);
    for (const { table, id } of writes) if (table === 'articles') this.journaledArticles.delete(id);
  }

  private forget(journaled: readonly WrittenTransaction[]): void {
    this.unjournaled = this.unjournaled.filter((each) => !journaled.includes(each));
  }
}
