import { present } from '../../collections/lists';
import type { NoteDraft } from '../../contract/annotations';
import type { Notice } from '../../contract/health';
import { type ArticleRecord, type LibraryDatabase, SCHEMA } from '../database';
import { forgetListFields } from '../lists/derive-list-fields';
import { clockPast } from '../records/clock';
import { randomId } from '../records/identity';
import { emptyContents, type JournalContents } from './buckets';
import { isLiving, type Journal } from './journal';
import { JOURNALED_TABLES, type JournaledRecord, type JournaledWrite } from './watch-writes';

/** What the database says of itself; the journal's head says the same of the journal. */
interface DatabaseState {
  /** '' for a database that is new, or older than the journal. */
  readonly epoch: string;
  /** How many transactions with notes or marks it has completed. */
  readonly written: number;
}

/**
 * Compares database and journal by their heads, which is cheap, and where they do not agree makes
 * them agree: of two versions of a record the later one counts, deleted ones included. What the
 * journal has and the database has not is put back, unless the database is known to be ahead: then
 * it was removed for good.
 *
 * @param beforeRewriting called when the database is as it should be, before the journal is written
 *   anew from it: what transactions have written until then is in the new journal.
 * @returns what the reader should be told; null for nothing.
 */
export async function reconcile(
  db: LibraryDatabase,
  journal: Journal,
  beforeRewriting: () => Promise<void>,
): Promise<Notice | null> {
  const [state, head] = await Promise.all([stateOf(db), journal.load()]);
  const isSame = state.epoch !== '' && state.epoch === head.epoch;
  if (isSame && state.written === head.written && head.schema === SCHEMA) return null;
  const { contents, intents } = await journal.readAll();
  const isAhead = isSame && state.written >= head.written;
  const epoch = head.epoch || state.epoch || randomId();
  if (!isAhead && head.epoch) await journal.invalidate();
  const notes = await putBack(db, contents, epoch, isAhead);
  await beforeRewriting();
  await rewriteJournal(db, journal, intents, epoch);
  const isLost = head.epoch !== '' && (state.epoch === '' || state.written < head.written);
  if (!isLost && notes === 0) return null;
  return { kind: 'put-back', notes, of: Math.max(notes, head.living) };
}

async function stateOf(db: LibraryDatabase): Promise<DatabaseState> {
  const [epoch, written] = await db.meta.bulkGet(['epoch', 'written']);
  return { epoch: epoch?.value ?? '', written: Number(written?.value ?? 0) };
}

/**
 * Puts the journal's records into the database where that has none or an older one.
 *
 * @param isAhead whether the database has all that the journal has: what it lacks was removed.
 * @returns the number of living notes that the database did not have.
 */
async function putBack(
  db: LibraryDatabase,
  contents: JournalContents,
  epoch: string,
  isAhead: boolean,
): Promise<number> {
  const tables = journaledTables(db);
  return db.transaction('rw', [...tables.map((t) => t.table), db.articles, db.meta], async () => {
    let missing = 0;
    const changed: JournaledRecord[] = [];
    for (const { name, table } of tables) {
      const kept = [...contents[name].values()];
      const here = await table.bulkGet(kept.map((record) => record.id));
      const newer = kept.filter((record, i) => {
        const other = here[i];
        return other ? other.updatedAt < record.updatedAt : !isAhead;
      });
      if (newer.length > 0) await table.bulkPut(newer);
      changed.push(...newer);
      const isMissing = (record: JournaledRecord, i: number) => isLiving(record) && !here[i];
      if (name === 'notes' && !isAhead) missing = kept.filter(isMissing).length;
    }
    await putBackArticles(db, contents, changed);
    // Articles put back are in no list yet; what others count has to be counted anew.
    if (changed.length > 0) await forgetListFields(db);
    await db.meta.put({ key: 'epoch', value: epoch });
    await moveClockPast(db, changed);
    return missing;
  });
}

/** Puts back the articles of these records that the database does not have. */
async function putBackArticles(
  db: LibraryDatabase,
  contents: JournalContents,
  records: readonly JournaledRecord[],
): Promise<void> {
  const ids = [...new Set(records.filter(isLiving).map(({ articleId }) => articleId))];
  const here = await db.articles.bulkGet(ids);
  const lost = ids.filter((_, i) => !here[i]).map((id) => contents.articles.get(id));
  await db.articles.bulkPut(present(lost));
}

/** Nothing written from now on may sort before what was put back. */
async function moveClockPast(
  db: LibraryDatabase,
  records: readonly JournaledRecord[],
): Promise<void> {
  const clock = clockPast((await db.meta.get('clock'))?.value ?? '', records);
  if (clock) await db.meta.put({ key: 'clock', value: clock });
}

/** Makes the journal's records those of the database; intents whose end is not known stay. */
async function rewriteJournal(
  db: LibraryDatabase,
  journal: Journal,
  intents: readonly NoteDraft[],
  epoch: string,
): Promise<void> {
  const contents = emptyContents();
  const tables = journaledTables(db);
  // At one moment: the head must not count a transaction that the records do not show.
  const read = [...tables.map(({ table }) => table), db.articles, db.meta];
  const { written } = await db.transaction('r', read, async () => {
    for (const { name, table } of tables) {
      await table.each((record) => contents[name].set(record.id, record));
    }
    const ids = [...contents.notes.values(), ...contents.marks.values()].map((r) => r.articleId);
    for (const article of await articlesOf(db, [...new Set(ids)])) {
      contents.articles.set(article.id, article);
    }
    return stateOf(db);
  });
  const living = [...contents.notes.values()].filter(isLiving).length;
  await journal.rewrite(contents, { epoch, schema: SCHEMA, written, living }, intents);
}

/** The records of these articles, as far as the database has them. */
export async function articlesOf(
  db: LibraryDatabase,
  ids: readonly string[],
): Promise<ArticleRecord[]> {
  return present(await db.articles.bulkGet([...ids]));
}

/** The ids of the articles on which these writes left something. */
export const articleIdsOf = (writes: readonly JournaledWrite[]): string[] => [
  ...new Set(writes.flatMap(({ record, articleId }) => (record ? articleId : []))),
];

const journaledTables = (db: LibraryDatabase) =>
  JOURNALED_TABLES.map((name) => ({ name, table: db.table<JournaledRecord, string>(name) }));
