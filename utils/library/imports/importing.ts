import {
  type ArticleExport,
  EMPTY_EXPORT,
  type ExportedRecord,
  keyOf,
  type LibraryExport,
  type NoteExport,
  STORES,
  type StoreName,
} from '../../contract/records';
import { AppError } from '../../contract/result';
import { besideId } from '../../exchange/merge';
import { articleIdOf } from '../../exchange/parts';
import { type Change, type MergeStrategy, planImport } from '../../exchange/plan';
import type { ImportPreview } from '../../exchange/preview';
import type { ImportRecord, LibraryDatabase, ReplacedRecord } from '../database';
import { rederiveListFields, tablesOfRederiving } from '../lists/derive-list-fields';
import { joinDuplicateMarks } from '../records/duplicate-marks';
import { portable } from '../records/portable';

/**
 * A part of a file, small enough for one message, with all that the file has of its articles. Parts
 * are numbered from 0.
 */
export interface ImportPart {
  readonly importId: string;
  readonly part: number;
  readonly manner: MergeStrategy;
  readonly copy: LibraryExport;
}

/** How far a file is brought in, in parts. */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
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
      const others = await importsBut(db, importId, 'staged');
      await db.importParts.where('importId').anyOf(others).delete();
      await db.imports.bulkDelete(others);
      const at = new Date(now).toISOString();
      const counts = { parts: 0, applied: 0, restored: 0, kept: 0 };
      await db.imports.put({ id: importId, manner, at, state: 'staged', ...counts });
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
 * Brings in the next part put aside, as it meets the Library now, in one transaction. A browser ends
 * a worker that answers for minutes, so a file comes in part by part; what is begun is carried on by
 * {@link finishImports}. The clock moves on past what was brought in, so that later edits win over
 * it. Of all imports the last alone can be undone.
 *
 * @param parts how many parts the file has.
 * @param now milliseconds since 1970.
 * @throws AppError with `not-found` when the file, or one of its parts, is not there any more.
 */
export async function applyNextPart(
  db: LibraryDatabase,
  importId: string,
  parts: number,
  now: number,
): Promise<ImportProgress> {
  return db.transaction('rw', tablesOf(db), async () => {
    const found = await db.imports.get(importId);
    if (!found) throw new AppError('not-found', `no import ${importId}`);
    if (found.state === 'staged') await begin(db, importId, parts);
    else if (found.state === 'applied') return { done: parts, of: parts };
    // It was taken back, in another tab: it must not be called done.
    else if (found.state !== 'applying') throw new AppError('not-found', `${importId} undone`);
    const part = found.applied;
    const staged = await db.importParts.get([importId, part]);
    if (!staged) throw new AppError('not-found', `part ${part}`);
    const plan = planImport(await met(db, staged.copy), staged.copy, found.manner);
    await moveClock(db, plan.changes);
    const changes = await joinDuplicateMarks(db, plan.changes, now);
    await write(db, changes);
    await db.replaced.bulkPut(replacedBy(changes, importId, part));
    await db.importParts.delete([importId, part]);
    const applied = part + 1;
    const state = applied < parts ? 'applying' : 'applied';
    await db.imports.put({ ...found, state, parts, applied });
    return { done: applied, of: parts };
  });
}

/** From here on the import is decided: the last one before it cannot be undone any more. */
async function begin(db: LibraryDatabase, importId: string, parts: number): Promise<void> {
  const count = await db.importParts.where({ importId }).count();
  if (count !== parts) throw new AppError('not-found', `${count} of ${parts} parts`);
  await db.imports.bulkDelete(await importsBut(db, importId, 'applied', 'undone'));
  await db.replaced.clear();
}

/** Articles last: they count what is in them. */
async function write(db: LibraryDatabase, changes: readonly Change[]): Promise<void> {
  const articles = new Map<string, ArticleExport>();
  for (const store of STORES) {
    const own = changes.flatMap((change) => (change.store === store ? [change.after] : []));
    if (store !== 'articles') await db.table(store).bulkPut(own);
    else for (const record of own as ArticleExport[]) articles.set(record.id, record);
  }
  const ids = [...new Set(changes.map(({ after }) => articleIdOf(after)))];
  const before = await db.articles.bulkGet(ids);
  await rederiveListFields(
    db,
    ids.flatMap((id, i) => {
      const after = articles.get(id) ?? before[i];
      if (!after) return [];
      return [{ before: before[i], after: portable('articles', after) as ArticleExport }];
    }),
  );
}

function replacedBy(changes: readonly Change[], importId: string, part: number): ReplacedRecord[] {
  return STORES.flatMap((store) => {
    const records = changes
      .filter((change) => change.store === store)
      .map(({ key, before, after: { updatedAt, rev } }) => ({ key, before, updatedAt, rev }));
    return records.length > 0 ? [{ importId, store, key: String(part), records }] : [];
  });
}

async function moveClock(db: LibraryDatabase, changes: readonly Change[]): Promise<void> {
  const clock = (await db.meta.get('clock'))?.value ?? '';
  const latest = changes.reduce((max, { after: { updatedAt } }) => {
    return updatedAt > max ? updatedAt : max;
  }, clock);
  if (latest !== clock) await db.meta.put({ key: 'clock', value: latest });
}

/** The Library's records that a copy meets. */
async function met(db: LibraryDatabase, copy: LibraryExport): Promise<LibraryExport> {
  const found: Partial<Record<StoreName, ExportedRecord<StoreName>[]>> = {};
  for (const store of STORES) {
    const table = db.table<ExportedRecord<StoreName>, string>(store);
    const there = await table.bulkGet(copy[store].map(keyOf));
    found[store] = there.flatMap((record) => (record ? [portable(store, record)] : []));
  }
  const notes = found.notes as NoteExport[];
  const ids = new Set(notes.map(({ id }) => id));
  const meeting = copy.notes.filter(({ id }) => ids.has(id));
  // A text that loses is kept beside, maybe since an earlier import.
  const beside = await db.notes.bulkGet([...notes, ...meeting].map(besideId));
  found.notes?.push(...beside.filter((note) => note !== undefined));
  return { ...EMPTY_EXPORT, ...found } as LibraryExport;
}

/** Everything an import reads or writes. */
export const tablesOf = (db: LibraryDatabase) => [
  ...STORES.map((store) => db.table(store)),
  ...[db.imports, db.importParts, db.replaced],
  ...tablesOfRederiving(db),
];
