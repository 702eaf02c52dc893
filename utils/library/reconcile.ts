import { type Change, DOUBLED, type DoubledRecord, type DoubledTable } from './changes';
import { type ArticleRecord, type LibraryDatabase, SCHEMA } from './database';
import type { Notice } from './health';
import { randomId } from './identity';
import {
  articleKey,
  entryKey,
  isLiving,
  type Journal,
  type JournalContents,
  type JournalEntry,
  type JournalHead,
} from './journal';

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
 * @returns what the reader should be told; null for nothing.
 */
export async function reconcile(db: LibraryDatabase, journal: Journal): Promise<Notice | null> {
  const [state, head] = await Promise.all([stateOf(db), journal.load()]);
  const isSame = state.epoch !== '' && state.epoch === head.epoch;
  if (isSame && state.written === head.written && head.schema === SCHEMA) return null;
  const contents = await journal.readAll();
  const isAhead = isSame && state.written >= head.written;
  const epoch = head.epoch || state.epoch || randomId();
  const notes = await putBack(db, contents, epoch, isAhead);
  await writeJournal(db, journal, contents, epoch);
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
  { entries, articles }: JournalContents,
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
      const kept = [...entries.values()].flatMap((entry) =>
        entry.table === name && entry.record ? [entry.record] : [],
      );
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
    const lost = ids.flatMap((id, i) => (there[i] ? [] : (articles.get(id) ?? [])));
    await db.articles.bulkPut(lost);
    // What articles count and are filed under has to be reckoned anew.
    if (hasChanged) await db.meta.delete('shelved');
    // What was put back is in no list yet.
    if (articleIds.size > 0) await db.meta.delete('shelved');
    await db.meta.put({ key: 'epoch', value: epoch });
    // Nothing written from now on may sort before what was put back.
    if (clock) await db.meta.put({ key: 'clock', value: clock });
    return missing;
  });
}

/** Makes the journal's entries those of the database; acts whose end is not known stay. */
async function writeJournal(
  db: LibraryDatabase,
  journal: Journal,
  { entries, articles }: JournalContents,
  epoch: string,
): Promise<void> {
  const values: Record<string, JournalEntry | ArticleRecord> = {};
  const gone = new Set(entries.keys());
  const wanted = new Set<string>();
  const pending: string[] = [];
  let living = 0;
  for (const { name, table } of tablesOf(db)) {
    await table.each((record) => {
      const key = entryKey(name, record.id);
      const entry = entries.get(key);
      gone.delete(key);
      wanted.add(record.articleId);
      if (name === 'notes' && isLiving(record)) living++;
      const act = entry?.act ?? null;
      if (act) pending.push(record.id);
      // A migration changes a record's shape without its clock.
      if (JSON.stringify(entry?.record) === JSON.stringify(record)) return;
      values[key] = { table: name, record, act };
    });
  }
  for (const key of gone) {
    const act = entries.get(key)?.act;
    if (!act) continue;
    gone.delete(key);
    pending.push(act.id);
    values[key] = { table: 'notes', record: null, act };
  }
  const missing = [...wanted].filter((id) => !articles.has(id));
  for (const article of await articlesOf(db, missing)) values[articleKey(article.id)] = article;
  const removed = [...articles.keys()].filter((id) => !wanted.has(id)).map(articleKey);
  const { written } = await stateOf(db);
  const head: JournalHead = { epoch, schema: SCHEMA, written, living, pending };
  await journal.rewrite(values, [...gone, ...removed], head);
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
  ...new Set(changes.flatMap(({ record }) => record?.articleId ?? [])),
];

const tablesOf = (db: LibraryDatabase) =>
  DOUBLED.filter((name) => db.tables.some((table) => table.name === name)).map((name) => ({
    name: name as DoubledTable,
    table: db.table<DoubledRecord, string>(name),
  }));
