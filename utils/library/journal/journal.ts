import type { NoteDraft } from '../../contract/annotations';
import { isObject } from '../../contract/validators';
import type { ArticleRecord } from '../database';
import { actOfEntry, isEntryKey, takeEntry } from '../migrations/journal-of-entries';
import {
  addStored,
  bucketKey,
  emptyContents,
  isBucketKey,
  isEmpty,
  type JournalContents,
  splitIntoBuckets,
  toStored,
} from './buckets';
import type { JournaledRecord, JournaledWrite } from './watch-writes';

/** Plain values under keys, in a store whose files are not the database's. */
export interface JournalStore {
  /** What stands under these keys; a key with nothing under it is absent. */
  read(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** Everything there is. */
  readAll(): Promise<Readonly<Record<string, unknown>>>;
  /** All of these or none. */
  write(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** What is read at every start, to see whether database and journal agree. Stored as it is. */
export interface JournalHead {
  /** The random id of the database that this is the journal of; '' while there is none. */
  readonly epoch: string;
  /** The schema version of the records in the journal; 0 agrees with no database. */
  readonly schema: number;
  /** How many transactions with notes or marks the database had completed. */
  readonly written: number;
  /** The number of living notes. */
  readonly living: number;
  /** Intents: notes that were about to be saved and are not known to be. One a note at most. */
  readonly acts: readonly NoteDraft[];
}

const HEAD_KEY = 'journal:head';
const NO_HEAD: JournalHead = { epoch: '', schema: 0, written: 0, living: 0, acts: [] };
/** Buckets in one write: an import may touch all of them. */
const BUCKETS_PER_WRITE = 200;
const NO_BUCKETS: ReadonlyMap<string, JournalContents> = new Map();

/**
 * The second home of what readers wrote: see README, "Why nothing is lost". Calls are carried out one
 * after another, for each reads what the one before has written.
 */
export class Journal {
  private lastCall: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: JournalStore) {}

  /** The head as it is stored. */
  load(): Promise<JournalHead> {
    return this.enqueue(async (head) => head);
  }

  /**
   * Has the head agree with no database until `rewrite`: the journal has records that the database
   * has lost, and the count of what is written meanwhile must not reach the journal's again.
   */
  invalidate(): Promise<void> {
    const written = Number.MAX_SAFE_INTEGER;
    return this.enqueue((head) => this.write(NO_BUCKETS, { ...head, schema: 0, written }));
  }

  /** Writes down that a note is about to be saved. Forgotten by `commit`, or by `forget`. */
  recordIntent(draft: NoteDraft): Promise<void> {
    return this.enqueue((head) =>
      this.write(NO_BUCKETS, { ...head, acts: [...withoutIntent(head.acts, draft.id), draft] }),
    );
  }

  /** Forgets that a note was about to be saved. */
  forget(noteId: string): Promise<void> {
    return this.enqueue(async (head) => {
      const acts = withoutIntent(head.acts, noteId);
      if (acts.length < head.acts.length) await this.write(NO_BUCKETS, { ...head, acts });
    });
  }

  /**
   * Takes over what transactions have written.
   *
   * @param written how many of them there have been now; null when that is as it was.
   * @param ended the intents that are done with.
   * @param articles the articles of these notes and marks, as far as they are not here yet.
   */
  commit(
    writes: readonly JournaledWrite[],
    written: number | null,
    ended: readonly NoteDraft[],
    articles: readonly ArticleRecord[],
  ): Promise<void> {
    return this.enqueue(async (head) => {
      const ids = [...writes.map(({ articleId }) => articleId), ...articles.map(({ id }) => id)];
      const buckets = await this.readBuckets(new Set(ids.map(bucketKey)));
      const { living, deleted } = applyWrites(writes, buckets, head.living);
      for (const article of articles)
        buckets.get(bucketKey(article.id))?.articles.set(article.id, article);
      const operations = new Set(ended.map(({ operation }) => operation));
      // A note that was deleted must not come back by an intent from before.
      const acts = head.acts.filter(
        ({ id, operation }) => !deleted.has(id) && !operations.has(operation),
      );
      await this.write(buckets, { ...head, living, acts, written: written ?? head.written });
    });
  }

  /** Everything, for the day when database and journal do not agree. */
  readAll(): Promise<{ contents: JournalContents; intents: NoteDraft[] }> {
    return this.enqueue(async () => {
      const contents = emptyContents();
      const intents: NoteDraft[] = [];
      for (const [key, value] of Object.entries(await this.store.readAll())) {
        if (isBucketKey(key)) addStored(value, contents);
        if (!isEntryKey(key)) continue;
        takeEntry(key, value, contents);
        intents.push(...actOfEntry(value));
      }
      return { contents, intents };
    });
  }

  /** Makes the journal what it is given, with these intents more. Writes only buckets that differ. */
  rewrite(
    contents: JournalContents,
    next: Omit<JournalHead, 'acts'>,
    intents: readonly NoteDraft[] = [],
  ): Promise<void> {
    return this.enqueue(async (head) => {
      const known = new Set(head.acts.map(({ id }) => id));
      const acts = [...intents.filter(({ id }) => !known.has(id)), ...head.acts];
      // First the intents, in a head that agrees with no database: this may end half way.
      const unfinished = { ...next, schema: 0, acts };
      await this.write(NO_BUCKETS, unfinished);
      const before = await this.store.readAll();
      const buckets = splitIntoBuckets(contents);
      const old = Object.keys(before).filter(
        (key) => isEntryKey(key) || (isBucketKey(key) && !buckets.has(key)),
      );
      for (const [key, bucket] of buckets) {
        if (JSON.stringify(toStored(bucket)) === JSON.stringify(before[key])) buckets.delete(key);
      }
      // What is old goes when the new is there, and before the head says so.
      if (buckets.size > 0) await this.write(buckets, unfinished);
      if (old.length > 0) await this.store.remove(old);
      await this.write(NO_BUCKETS, { ...next, acts });
    });
  }

  /**
   * Carries out a call when those before it have ended, with the head as it is stored then. The head
   * is never remembered: that of a journal which was emptied meanwhile must not be written back, as if
   * all were there.
   */
  private enqueue<T>(call: (head: JournalHead) => Promise<T>): Promise<T> {
    const result = this.lastCall.then(async () => call(await this.readHead()));
    this.lastCall = result.catch(() => {});
    return result;
  }

  private async readHead(): Promise<JournalHead> {
    return headOf((await this.store.read([HEAD_KEY]))[HEAD_KEY]);
  }

  /** Writes buckets, and the head with the last of them: it must not promise what is not there. */
  private async write(
    buckets: ReadonlyMap<string, JournalContents>,
    head: JournalHead,
  ): Promise<void> {
    const empty = [...buckets].flatMap(([key, bucket]) => (isEmpty(bucket) ? [key] : []));
    if (empty.length > 0) await this.store.remove(empty);
    const full = [...buckets].flatMap(([key, bucket]) =>
      isEmpty(bucket) ? [] : [[key, toStored(bucket)]],
    );
    while (full.length > BUCKETS_PER_WRITE)
      await this.store.write(Object.fromEntries(full.splice(0, BUCKETS_PER_WRITE)));
    await this.store.write({ ...Object.fromEntries(full), [HEAD_KEY]: head });
  }

  private async readBuckets(keys: ReadonlySet<string>): Promise<Map<string, JournalContents>> {
    const stored = await this.store.read([...keys]);
    const buckets = new Map<string, JournalContents>();
    for (const key of keys) {
      const contents = emptyContents();
      addStored(stored[key], contents);
      buckets.set(key, contents);
    }
    return buckets;
  }
}

/**
 * Brings buckets to what they are after these writes.
 *
 * @param before how many living notes the journal had.
 * @returns how many it has now, and the ids of the notes that were deleted.
 */
function applyWrites(
  writes: readonly JournaledWrite[],
  buckets: ReadonlyMap<string, JournalContents>,
  before: number,
): { living: number; deleted: ReadonlySet<string> } {
  let living = before;
  const deleted = new Set<string>();
  for (const { table, id, articleId, record } of writes) {
    const bucket = buckets.get(bucketKey(articleId)) ?? emptyContents();
    if (table === 'notes') {
      living += Number(isLiving(record)) - Number(isLiving(bucket.notes.get(id)));
      if (!isLiving(record)) deleted.add(id);
    }
    if (!record) bucket[table].delete(id);
    else if (table !== 'articles') bucket[table].set(id, record);
  }
  return { living, deleted };
}

export const isLiving = (record: JournaledRecord | null | undefined) =>
  record !== null && record !== undefined && !record.deletedAt;

const withoutIntent = (acts: readonly NoteDraft[], noteId: string) =>
  acts.filter(({ id }) => id !== noteId);

/** A head as it is stored; one that is damaged, or of an older shape, agrees with no database. */
function headOf(value: unknown): JournalHead {
  if (!isObject(value) || !('epoch' in value) || !('written' in value)) return NO_HEAD;
  if (Array.isArray(value['acts'])) return value as unknown as JournalHead;
  return { ...NO_HEAD, ...value, schema: 0, acts: [] };
}
