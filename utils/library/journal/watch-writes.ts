import type {
  DBCoreDeleteRequest,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
} from 'dexie';
import type { RecordMeta } from '../../contract/records';
import type { LibraryDatabase } from '../database';

/** The tables whose records the journal has too: no page gives back what a reader wrote. */
export const JOURNALED_TABLES = ['notes', 'marks'] as const;
export type JournaledTable = (typeof JOURNALED_TABLES)[number];

/** A note or mark, as far as the journal needs to know it. */
export interface JournaledRecord extends RecordMeta {
  readonly id: string;
  readonly articleId: string;
}

/** One record written, tombstones among them, or removed for good: then `record` is null. */
export interface JournaledWrite {
  /** Writes of articles are told of only when the article is removed for good. */
  readonly table: JournaledTable | 'articles';
  readonly id: string;
  /** The article that the record belongs to; an article's own id. */
  readonly articleId: string;
  readonly record: JournaledRecord | null;
}

/**
 * Tells of every complete transaction that wrote notes or marks or removed articles, whoever made it,
 * and counts those transactions in `meta`, in the transaction itself.
 *
 * @param onWritten gets what a transaction wrote and how many there have been with it, in the order
 *   in which the transactions ended.
 * @returns a function that waits until `onWritten` was called for every transaction begun before: an
 *   act's own promise may be fulfilled a moment earlier (2026-11, Chromium 156, not in
 *   fake-indexeddb).
 */
export function watchWrites(
  db: LibraryDatabase,
  onWritten: (writes: readonly JournaledWrite[], written: number) => void,
): () => Promise<unknown> {
  const writesByTransaction = new WeakMap<DBCoreTransaction, JournaledWrite[]>();
  const underWay = new Set<Promise<void>>();

  function tellWhenComplete(
    trans: DBCoreTransaction,
    writes: readonly JournaledWrite[],
    written: number,
  ): void {
    const ended = endOf(trans as IDBTransaction).then((isComplete) => {
      underWay.delete(ended);
      if (isComplete) onWritten(writes, written);
    });
    underWay.add(ended);
  }

  /** Counts a transaction in `meta`, in the transaction itself. */
  function count(meta: DBCoreTable, trans: DBCoreTransaction, writes: readonly JournaledWrite[]) {
    return meta.get({ trans, key: 'written' }).then((before: { value: string } | undefined) => {
      const written = Number(before?.value ?? 0) + 1;
      tellWhenComplete(trans, writes, written);
      const values = [{ key: 'written', value: String(written) }];
      return meta.mutate({ type: 'put', trans, values });
    });
  }

  function watched(name: JournaledWrite['table'], table: DBCoreTable, meta: () => DBCoreTable) {
    const mutate = (request: DBCoreMutateRequest, writes: JournaledWrite[]) =>
      table.mutate(request).then((answer) => {
        if (writes.length === 0) return answer;
        const { trans } = request;
        const earlier = writesByTransaction.get(trans);
        earlier?.push(...writes);
        if (earlier) return answer;
        writesByTransaction.set(trans, writes);
        return count(meta(), trans, writes).then(() => answer);
      });
    const watchedTable: DBCoreTable = {
      ...table,
      mutate: (request) =>
        request.type === 'delete' && name !== 'articles'
          ? removalsOf(name, table, request).then((writes) => mutate(request, writes))
          : mutate(request, writesOf(name, request)),
    };
    return watchedTable;
  }

  db.use({
    stack: 'dbcore',
    name: 'watch-writes',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const known = watchedName(name);
        return known ? watched(known, table, () => core.table('meta')) : table;
      },
    }),
  });
  return () => Promise.all(underWay);
}

/** Resolves when a transaction has ended, to whether it was completed. */
function endOf(transaction: IDBTransaction): Promise<boolean> {
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(true));
    transaction.addEventListener('abort', () => resolve(false));
  });
}

const watchedName = (name: string): JournaledWrite['table'] | undefined =>
  name === 'articles' ? name : JOURNALED_TABLES.find((table) => table === name);

/** The records that a request is about to remove, as far as they are there. */
function removalsOf(
  name: JournaledTable,
  table: DBCoreTable,
  { trans, keys }: DBCoreDeleteRequest,
): Promise<JournaledWrite[]> {
  return table
    .getMany({ trans, keys, cache: 'immutable' })
    .then((found: readonly (JournaledRecord | undefined)[]) =>
      found.flatMap((record) => (record ? { ...writeOf(name, record), record: null } : [])),
    );
}

function writesOf(name: JournaledWrite['table'], request: DBCoreMutateRequest): JournaledWrite[] {
  if (request.type === 'delete') {
    return request.keys.map((id: string) => ({ table: name, id, articleId: id, record: null }));
  }
  if (request.type === 'deleteRange') {
    // Which ones are gone cannot be told any more; nothing of ours deletes that way.
    throw new TypeError(`records of ${name} are deleted one by one`);
  }
  if (name === 'articles') return [];
  return request.values.map((record: JournaledRecord) => writeOf(name, record));
}

const writeOf = (table: JournaledTable, record: JournaledRecord): JournaledWrite => ({
  table,
  id: record.id,
  articleId: record.articleId,
  record,
});
