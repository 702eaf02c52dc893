import type {
  DBCoreDeleteRequest,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
} from 'dexie';
import type { RecordMeta } from '../../contract/records';
import type { LibraryDatabase } from '../database';

/** The tables whose records are kept twice: no page gives back what a reader wrote. */
export const DOUBLED = ['notes', 'marks'] as const;
export type DoubledTable = (typeof DOUBLED)[number];

/** A record of such a table, as far as keeping it twice needs to know it. */
export interface DoubledRecord extends RecordMeta {
  readonly id: string;
  readonly articleId: string;
}

/** One record written, or removed for good (`record` is null; a tombstone is written). */
export interface Change {
  readonly table: DoubledTable | 'articles';
  readonly id: string;
  /** An article's own id. */
  readonly articleId: string;
  readonly record: DoubledRecord | null;
}

/**
 * Tells of every complete transaction that wrote notes or marks, whoever wrote them, and counts
 * those transactions in `meta`, in the transaction itself. Articles are told of only when they are
 * removed for good.
 *
 * @param onWritten gets what was written and the count, in the order the transactions ended in.
 * @returns waits until `onWritten` has heard of every transaction that was begun before: an act's
 *   own promise may be fulfilled a moment earlier (2026-11, Chromium 156, not in fake-indexeddb).
 */
export function watchChanges(
  db: LibraryDatabase,
  onWritten: (changes: readonly Change[], written: number) => void,
): () => Promise<unknown> {
  const begun = new WeakMap<DBCoreTransaction, Change[]>();
  const underWay = new Set<Promise<void>>();

  /** Counts this transaction in `meta` and waits for its end. */
  function count(meta: DBCoreTable, trans: DBCoreTransaction, changes: readonly Change[]) {
    return meta.get({ trans, key: 'written' }).then((before: { value: string } | undefined) => {
      const written = Number(before?.value ?? 0) + 1;
      const ended = endOf(trans as IDBTransaction).then((isComplete) => {
        underWay.delete(ended);
        if (isComplete) onWritten(changes, written);
      });
      underWay.add(ended);
      const values = [{ key: 'written', value: String(written) }];
      return meta.mutate({ type: 'put', trans, values });
    });
  }

  db.use({
    stack: 'dbcore',
    name: 'watch-changes',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const watched = watchedName(name);
        if (!watched) return table;
        return {
          ...table,
          mutate(request) {
            const mutate = (changes: Change[]) =>
              table.mutate(request).then((answer) => {
                if (changes.length === 0) return answer;
                const { trans } = request;
                const known = begun.get(trans);
                known?.push(...changes);
                if (known) return answer;
                begun.set(trans, changes);
                return count(core.table('meta'), trans, changes).then(() => answer);
              });
            return request.type === 'delete' && watched !== 'articles'
              ? removedBy(watched, table, request).then(mutate)
              : mutate(changesOf(watched, request));
          },
        };
      },
    }),
  });
  return () => Promise.all(underWay);
}

/** Resolves to whether the transaction was completed, when it has ended. */
function endOf(transaction: IDBTransaction): Promise<boolean> {
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(true));
    transaction.addEventListener('abort', () => resolve(false));
  });
}

const watchedName = (name: string): Change['table'] | undefined =>
  name === 'articles' ? name : DOUBLED.find((doubled) => doubled === name);

/** The records that a request is about to remove, as far as they are there. */
function removedBy(
  name: DoubledTable,
  table: DBCoreTable,
  { trans, keys }: DBCoreDeleteRequest,
): Promise<Change[]> {
  return table
    .getMany({ trans, keys, cache: 'immutable' })
    .then((there: readonly (DoubledRecord | undefined)[]) =>
      there.flatMap((record) => (record ? { ...changeOf(name, record), record: null } : [])),
    );
}

function changesOf(name: Change['table'], request: DBCoreMutateRequest): Change[] {
  if (request.type === 'delete') {
    return request.keys.map((id: string) => ({ table: name, id, articleId: id, record: null }));
  }
  if (request.type === 'deleteRange') {
    // Which ones are gone cannot be told any more; nothing of ours deletes that way.
    throw new TypeError(`records of ${name} are deleted one by one`);
  }
  if (name === 'articles') return [];
  return request.values.map((record: DoubledRecord) => changeOf(name, record));
}

const changeOf = (table: DoubledTable, record: DoubledRecord): Change => ({
  ...{ table, id: record.id, articleId: record.articleId, record },
});
