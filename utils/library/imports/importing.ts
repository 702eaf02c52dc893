import type { ImportPart, ImportPreview, ImportProgress } from '../../contract/exchange';
import {
  type ArticleExport,
  conflictNoteId,
  EMPTY_EXPORT,
  type ExportedRecord,
  keyOf,
  type LibraryExport,
  type NoteExport,
  STORES,
  type StoreName,
} from '../../contract/records';
import { AppError } from '../../contract/result';
import { planImport, type RecordChange } from '../../exchange/import-plan';
import { articleIdOf } from '../../exchange/parts';
import type { ImportRecord, LibraryDatabase, ReplacedRecord } from '../database';
import { rederiveListFields, tablesOfRederiving } from '../lists/derive-list-fields';
import { asExported } from '../lists/list-fields';
import { clockPast } from '../records/clock';
import { joinDuplicateMarks } from '../records/duplicate-marks';

/**
 * Puts a part of a file aside and says what it would change. The first part forgets any other file
 * that was put aside.
 *
 * @param now milliseconds since 1970.
 */
export async function stageImport(
  db: LibraryDatabase,
  { importId, part, strategy, library }: ImportPart,
  now: number,
): Promise<ImportPreview> {
  return db.transaction('rw', tablesOf(db), async () => {
    if (!(await db.imports.get(importId))) {
      const others = await importsBut(db, importId, 'staged');
      await db.importParts.where('importId').anyOf(others).delete();
      await db.imports.bulkDelete(others);
      const at = new Date(now).toISOString();
      await db.imports.put({
        id: importId,
        manner: strategy,
        at,
        state: 'staged',
        parts: 0,
        applied: 0,
        restored: 0,
        kept: 0,
      });
    }
    await db.importParts.put({ importId, part, copy: library });
    const { changes: _, ...preview } = planImport(await recordsMet(db, library), library, strategy);
    return preview;
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
    const plan = planImport(await recordsMet(db, staged.copy), staged.copy, found.manner);
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
async function write(db: LibraryDatabase, changes: readonly RecordChange[]): Promise<void> {
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
      return [{ before: before[i], after: asExported('articles', after) as ArticleExport }];
    }),
  );
}

function replacedBy(
  changes: readonly RecordChange[],
  importId: string,
  part: number,
): ReplacedRecord[] {
  return STORES.flatMap((store) => {
    const records = changes
      .filter((change) => change.store === store)
      .map(({ key, before, after: { updatedAt, rev } }) => ({ key, before, updatedAt, rev }));
    return records.length > 0 ? [{ importId, store, key: String(part), records }] : [];
  });
}

async function moveClock(db: LibraryDatabase, changes: readonly RecordChange[]): Promise<void> {
  const clock = (await db.meta.get('clock'))?.value ?? '';
  const latest = clockPast(
    clock,
    changes.map(({ after }) => after),
  );
  if (latest !== clock) await db.meta.put({ key: 'clock', value: latest });
}

/** The Library's records that these meet: see `planImport`. */
async function recordsMet(db: LibraryDatabase, file: LibraryExport): Promise<LibraryExport> {
  const found: Partial<Record<StoreName, ExportedRecord<StoreName>[]>> = {};
  for (const store of STORES) {
    const table = db.table<ExportedRecord<StoreName>, string>(store);
    const keys = store === 'articles' ? articleIdsIn(file) : file[store].map(keyOf);
    const there = await table.bulkGet(keys);
    found[store] = there.flatMap((record) => (record ? [asExported(store, record)] : []));
  }
  const notes = found.notes as NoteExport[];
  const ids = new Set(notes.map(({ id }) => id));
  const meeting = file.notes.filter(({ id }) => ids.has(id));
  // A text that loses may be kept since an earlier import.
  const conflictIds = [...notes, ...meeting].map(({ id, operation }) =>
    conflictNoteId(id, operation),
  );
  const conflicts = await db.notes.bulkGet(conflictIds);
  found.notes?.push(...conflicts.filter((note) => note !== undefined));
  return { ...EMPTY_EXPORT, ...found } as LibraryExport;
}

/** The ids of the articles that a file has, or has something of. */
const articleIdsIn = (file: LibraryExport) => [
  ...new Set(STORES.flatMap((store) => file[store].map(articleIdOf))),
];

/** Everything an import reads or writes. */
export const tablesOf = (db: LibraryDatabase) => [
  ...STORES.map((store) => db.table(store)),
  db.imports,
  db.importParts,
  db.replaced,
  ...tablesOfRederiving(db),
];
