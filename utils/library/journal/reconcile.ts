import type { Notice } from '../../contract/health';
import { type ArticleRecord, type LibraryDatabase, SCHEMA } from '../database';
import { randomId } from '../records/identity';
import { emptyContents, type JournalContents } from './buckets';
import { isLiving, type Journal, type JournalHead } from './journal';
import { type Change, DOUBLED, type DoubledRecord, type DoubledTable } from './watch-writes';

/** What the database says of itself. */
interface State {
  /** '' for a database that is new, or older than the journal. */
  readonly epoch: string;
  readonly written: number;
}

/**
 * Compares database and journal by their heads, which is cheap, and where they do not agree makes
 * them agree: of two versions of a record the later one counts, deleted ones included. What the
 * journal has and the database has not is put back, unless the database is known to be ahead: then
 * it was removed for good.
 *
 * @param beforeRewriting called when the database is as it should be: the journal gets all that is
 *   in there then, and maybe what comes later.
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
  const { contents, acts } = await journal.readAll();
  const isAhead = isSame && state.written >= head.written;
  const epoch = head.epoch || state.epoch || randomId();
  if (!isAhead && head.epoch) await journal.invalidate();
  const notes = await putBack(db, contents, epoch, isAhead);
  await beforeRewriting();
  await writeJournal(db, journal, acts, epoch);
  const isLost = head.epoch !== '' && (state.epoch === '' || state.written < head.written);
  if (!isLost && notes === 0) return null;
  return { kind: 'put-back', notes, of: Math.max(notes, head.living) };
}

async function stateOf(db: LibraryDatabase): Promise<State> {
  const [epoch, written] = await db.meta.bulkGet(['epoch', 'written']);
  return { epoch: epoch?.value ?? '', written: Number(written?.value ?? 0) };
}

/** @returns the number of living notes that the database did not have. */
async function putBack(
  db: LibraryDatabase,
  contents: JournalContents,
  epoch: string,
  isAhead: boolean,
): Promise<number> {
  const tables = tablesOf(db);
  return db.transaction('rw', [...tables.map((t) => t.table), db.articles, db.meta], async () => {
    let missing = 0;
    let hasChanged = false;
    let clock = (await db.meta.get('clock'))?.value ?? '';
    const articleIds = new Set<string>();
    for (const { name, table } of tables) {
      const kept = [...contents[name].values()];
      const here = await table.bulkGet(kept.map((record) => record.id));
      const newer = kept.filter((record, i) => {
        const other = here[i];
        return other ? other.updatedAt < record.updatedAt : !isAhead;
      });
      if (newer.length > 0) await table.bulkPut(newer);
      hasChanged ||= newer.length > 0;
      for (const record of newer) {
        if (record.updatedAt > clock) clock = record.updatedAt;
        if (isLiving(record)) articleIds.add(record.articleId);
      }
      const isMissing = (record: DoubledRecord, i: number) => isLiving(record) && !here[i];
      if (name === 'notes' && !isAhead) missing = kept.filter(isMissing).length;
    }
    const ids = [...articleIds];
    const there = await db.articles.bulkGet(ids);
    const lost = ids.flatMap((id, i) => (there[i] ? [] : (contents.articles.get(id) ?? [])));
    await db.articles.bulkPut(lost);
    // Articles put back are in no list yet; what others count has to be reckoned anew.
    if (hasChanged) await db.meta.delete('shelved');
    await db.meta.put({ key: 'epoch', value: epoch });
    // Nothing written from now on may sort before what was put back.
    if (clock) await db.meta.put({ key: 'clock', value: clock });
    return missing;
  });
}

/** Makes the journal's records those of the database; acts whose end is not known stay. */
async function writeJournal(
  db: LibraryDatabase,
  journal: Journal,
  acts: JournalHead['acts'],
  epoch: string,
): Promise<void> {
  const contents = emptyContents();
  const tables = tablesOf(db);
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
  await journal.rewrite(contents, { epoch, schema: SCHEMA, written, living }, acts);
}

/** The records of these articles, as far as the database has them. */
export async function articlesOf(
  db: LibraryDatabase,
  ids: readonly string[],
): Promise<ArticleRecord[]> {
  return (await db.articles.bulkGet([...ids])).flatMap((article) => article ?? []);
}

/** The ids of the articles that these changes belong to. */
export const articleIdsOf = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap(({ record, articleId }) => (record ? articleId : []))),
];

const tablesOf = (db: LibraryDatabase) =>
  DOUBLED.filter((name) => db.tables.some((table) => table.name === name)).map((name) => ({
    name: name as DoubledTable,
    table: db.table<DoubledRecord, string>(name),
  }));
