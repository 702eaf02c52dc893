import {
  type CopyOf,
  EMPTY_COPY,
  type LibraryCopy,
  type NoteCopy,
  STORES,
  type StoreName,
} from '../exchange/copy';
import { besideId } from '../exchange/merge';
import { type Change, keysOf, type Manner, planImport } from '../exchange/plan';
import type { ImportPreview } from '../exchange/preview';
import { Refusal } from '../outcome/result';
import type { ImportRecord, LibraryDatabase } from './database';
import { portable } from './portable';
import { rememberShelved, reshelve, type Shelved, tablesOfShelving } from './shelving';

/** A part of a file, small enough for one message. Parts are numbered from 0. */
export interface ImportPart {
  readonly importId: string;
  readonly part: number;
  readonly manner: Manner;
  readonly copy: LibraryCopy;
}

/**
 * Puts a part of a file aside and says what it would change. The first part forgets any other file
 * that was put aside.
 *
 * @param now milliseconds since 1970.
 */
export async function stageImport(
  db: LibraryDatabase,
  { importId, part, manner, copy }: ImportPart,
  now: number,
): Promise<ImportPreview> {
  return db.transaction('rw', tablesOf(db), async () => {
    if (!(await db.imports.get(importId))) {
      await db.imports.bulkDelete(await importsBut(db, importId, 'staged'));
      await db.importParts.clear();
      const at = new Date(now).toISOString();
      await db.imports.put({ id: importId, manner, at, state: 'staged' });
    }
    await db.importParts.put({ importId, part, copy });
    const { counts, samples } = planImport(await met(db, copy), copy, manner);
    return { counts, samples };
  });
}

const importsBut = (db: LibraryDatabase, importId: string, ...states: ImportRecord['state'][]) =>
  db.imports.filter(({ id, state }) => id !== importId && states.includes(state)).primaryKeys();

/** Forgets a file that was put aside and not brought in. */
export async function discardImport(db: LibraryDatabase, importId: string): Promise<void> {
  await db.transaction('rw', db.imports, db.importParts, async () => {
    const found = await db.imports.get(importId);
    if (found?.state !== 'staged') return;
    await db.imports.delete(importId);
    await db.importParts.where({ importId }).delete();
  });
}

/**
 * Brings in every part put aside, as they meet the Library now, in one transaction: all of it or
 * nothing. The clock moves on past what was brought in, so that later edits win over it. Of all
 * imports the last alone can be undone.
 *
 * @throws Refusal with `not-found` when the file, or one of its `parts`, is not there any more.
 */
export async function applyStaged(
  db: LibraryDatabase,
  importId: string,
  parts: number,
): Promise<void> {
  await db.transaction('rw', tablesOf(db), async () => {
    const found = await db.imports.get(importId);
    if (found && found.state !== 'staged') return;
    const count = await db.importParts.where({ importId }).count();
    if (!found || count !== parts) throw new Refusal('not-found', `${count} of ${parts} parts`);
    await db.imports.bulkDelete(await importsBut(db, importId, 'applied', 'undone'));
    await db.replaced.clear();
    const touched = new Set<string>();
    const shelved: Shelved = new Map();
    let clock = (await db.meta.get('clock'))?.value ?? '';
    for (let part = 0; part < parts; part++) {
      const staged = await db.importParts.get([importId, part]);
      if (!staged) throw new Refusal('not-found', `part ${part}`);
      const { changes } = planImport(await met(db, staged.copy), staged.copy, found.manner);
      for (const { after } of changes) touched.add(articleIdOf(after));
      await rememberShelved(db, touched, shelved);
      await write(db, importId, changes);
      for (const { after } of changes) {
        if (after.updatedAt > clock) clock = after.updatedAt;
      }
    }
    await reshelve(db, [...touched], shelved);
    if (clock) await db.meta.put({ key: 'clock', value: clock });
    await db.importParts.where({ importId }).delete();
    await db.imports.put({ ...found, state: 'applied' });
  });
}

async function write(db: LibraryDatabase, importId: string, changes: readonly Change[]) {
  for (const store of STORES) {
    const own = changes.filter((change) => change.store === store);
    await db.table(store).bulkPut(own.map(({ after }) => portable(store, after)));
  }
  const places = changes.map(({ store, key }): [string, string, string] => [importId, store, key]);
  const known = await db.replaced.bulkGet(places);
  await db.replaced.bulkPut(
    changes.map(({ store, key, before, after: { updatedAt, rev } }, i) => ({
      ...{ importId, store, key, updatedAt, rev },
      // A record that two parts change goes back to what it was before both.
      before: known[i] ? known[i].before : before,
    })),
  );
}

/** The id of the article that a record belongs to, or is. */
export const articleIdOf = (record: CopyOf<StoreName>): string =>
  'articleId' in record ? record.articleId : record.id;

/** The Library's records that a copy meets. */
async function met(db: LibraryDatabase, copy: LibraryCopy): Promise<LibraryCopy> {
  const found: Partial<Record<StoreName, CopyOf<StoreName>[]>> = {};
  for (const store of STORES) {
    const table = db.table<CopyOf<StoreName>, string>(store);
    const there = await table.bulkGet(keysOf(store, copy[store]));
    found[store] = there.flatMap((record) => (record ? [portable(store, record)] : []));
  }
  // A text of ours that loses is kept beside, maybe since an earlier import.
  const beside = await db.notes.bulkGet((found.notes as NoteCopy[]).map(besideId));
  found.notes?.push(...beside.filter((note) => note !== undefined));
  return { ...EMPTY_COPY, ...found } as LibraryCopy;
}

/** Everything an import reads or writes. */
export const tablesOf = (db: LibraryDatabase) => [
  ...STORES.map((store) => db.table(store)),
  ...[db.imports, db.importParts, db.replaced, db.words, db.unindexed],
  ...tablesOfShelving(db),
];
