import type { NoteDraft } from '../../contract/annotations';
import type { ArticleRecord } from '../database';
import { actOfEntry, isEntryKey, takeEntry } from '../migrations/journal-of-entries';
import {
  bucketKey,
  emptyContents,
  intoBuckets,
  isBucketKey,
  isEmpty,
  isObject,
  type JournalContents,
  pack,
  unpack,
} from './buckets';
import type { Change, DoubledRecord } from './watch-writes';

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

/** What is read at every start, to see whether database and journal agree. */
export interface JournalHead {
  /** The random id of the database that this is the journal of; '' while there is none. */
  readonly epoch: string;
  /** The version of the shape that the records here have. */
  readonly schema: number;
  /** How many transactions with notes or marks the database had completed. */
  readonly written: number;
  /** The number of living notes. */
  readonly living: number;
  /** What was about to be done to notes and is not known to have ended: one act a note. */
  readonly acts: readonly NoteDraft[];
}

const HEAD = 'journal:head';
const NO_HEAD: JournalHead = { epoch: '', schema: 0, written: 0, living: 0, acts: [] };
/** Buckets in one write: an import may touch all of them. */
const CHUNK = 200;
const NONE: ReadonlyMap<string, JournalContents> = new Map();

/** The second home of what readers wrote: see README, "Why nothing is lost". */
export function createJournal(store: JournalStore) {
  let turn: Promise<unknown> = Promise.resolve();

  /**
   * One after another, for each reads what the one before has written. The head is never remembered:
   * that of a journal which was emptied meanwhile must not be written back, as if all were there.
   */
  function inTurn<T>(act: (head: JournalHead) => Promise<T>): Promise<T> {
    const result = turn.then(async () => act(await load()));
    turn = result.catch(() => {});
    return result;
  }

  const load = async () => headOf((await store.read([HEAD]))[HEAD]);

  /** The head last: it must not promise what is not there. */
  async function write(buckets: ReadonlyMap<string, JournalContents>, next: JournalHead) {
    const empty = [...buckets].flatMap(([key, box]) => (isEmpty(box) ? [key] : []));
    if (empty.length > 0) await store.remove(empty);
    const full = [...buckets].flatMap(([key, box]) => (isEmpty(box) ? [] : [[key, pack(box)]]));
    while (full.length > CHUNK) await store.write(Object.fromEntries(full.splice(0, CHUNK)));
    await store.write({ ...Object.fromEntries(full), [HEAD]: next });
  }

  async function readBuckets(keys: ReadonlySet<string>): Promise<Map<string, JournalContents>> {
    const found = await store.read([...keys]);
    return new Map(
      [...keys].map((key) => {
        const box = emptyContents();
        unpack(found[key], box);
        return [key, box];
      }),
    );
  }

  return {
    /** The head as it is stored. */
    load: () => inTurn(async (head) => head),

    /**
     * Has the head agree with no database until `rewrite`: the journal has records that the database
     * has lost, and what is written meanwhile must not make up the count.
     */
    invalidate: () =>
      inTurn((head) => write(NONE, { ...head, schema: 0, written: Number.MAX_SAFE_INTEGER })),

    /** Writes down what is about to be done. Forgotten by `commit`, or by `forget`. */
    recordIntent: (draft: NoteDraft) =>
      inTurn((head) => write(NONE, { ...head, acts: [...without(head.acts, draft.id), draft] })),

    /** Forgets what was about to be done to a note. */
    forget: (id: string) =>
      inTurn(async (head) => {
        const acts = without(head.acts, id);
        if (acts.length < head.acts.length) await write(NONE, { ...head, acts });
      }),

    /**
     * Takes over what transactions have written.
     *
     * @param written how many there are now; null when that is as it was.
     * @param ended the acts that are done with.
     * @param articles the articles of these notes and marks, as far as they are not here yet.
     */
    commit: (
      changes: readonly Change[],
      written: number | null,
      ended: readonly NoteDraft[],
      articles: readonly ArticleRecord[],
    ) =>
      inTurn(async (head) => {
        const ids = [...changes.map(({ articleId }) => articleId), ...articles.map(({ id }) => id)];
        const buckets = await readBuckets(new Set(ids.map(bucketKey)));
        const bucketOf = (articleId: string) =>
          buckets.get(bucketKey(articleId)) ?? emptyContents();
        let { living, acts } = head;
        for (const { table, id, articleId, record } of changes) {
          const box = bucketOf(articleId);
          if (table === 'notes') {
            living += Number(isLiving(record)) - Number(isLiving(box.notes.get(id)));
            // A note that was deleted must not come back by an act from before.
            if (!isLiving(record)) acts = without(acts, id);
          }
          if (!record) box[table].delete(id);
          else if (table !== 'articles') box[table].set(id, record);
        }
        for (const article of articles) bucketOf(article.id).articles.set(article.id, article);
        acts = acts.filter((act) => !ended.some(({ operation }) => operation === act.operation));
        await write(buckets, { ...head, living, acts, written: written ?? head.written });
      }),

    /** Everything, for the day when database and journal do not agree. */
    readAll: () =>
      inTurn(async () => {
        const contents = emptyContents();
        const acts: NoteDraft[] = [];
        for (const [key, value] of Object.entries(await store.readAll())) {
          if (isBucketKey(key)) unpack(value, contents);
          if (!isEntryKey(key)) continue;
          takeEntry(key, value, contents);
          acts.push(...actOfEntry(value));
        }
        return { contents, acts };
      }),

    /** Makes the journal what it is given, with these acts more. Only boxes that differ are written. */
    rewrite: (
      contents: JournalContents,
      next: Omit<JournalHead, 'acts'>,
      acts: readonly NoteDraft[] = [],
    ) =>
      inTurn(async (head) => {
        const known = new Set(head.acts.map(({ id }) => id));
        const all = [...acts.filter(({ id }) => !known.has(id)), ...head.acts];
        // First the acts, in a head that agrees with no database: this may end half way.
        const unfinished = { ...next, schema: 0, acts: all };
        await write(NONE, unfinished);
        const before = await store.readAll();
        const buckets = intoBuckets(contents);
        const old = Object.keys(before).filter(
          (key) => isEntryKey(key) || (isBucketKey(key) && !buckets.has(key)),
        );
        for (const [key, box] of buckets) {
          if (JSON.stringify(pack(box)) === JSON.stringify(before[key])) buckets.delete(key);
        }
        // What is old goes when the new is there, and before the head says so.
        if (buckets.size > 0) await write(buckets, unfinished);
        if (old.length > 0) await store.remove(old);
        await write(NONE, { ...next, acts: all });
      }),
  };
}

export type Journal = ReturnType<typeof createJournal>;

export const isLiving = (record: DoubledRecord | null | undefined) =>
  record !== null && record !== undefined && !record.deletedAt;

const without = (acts: readonly NoteDraft[], id: string) => acts.filter((act) => act.id !== id);

/** A head as it is stored; one that is damaged, or of an older shape, agrees with no database. */
function headOf(value: unknown): JournalHead {
  if (!isObject(value) || !('epoch' in value) || !('written' in value)) return NO_HEAD;
  if (Array.isArray(value['acts'])) return value as unknown as JournalHead;
  return { ...NO_HEAD, ...value, schema: 0, acts: [] };
}
