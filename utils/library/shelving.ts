import { COLOURS, type Colour } from '../notes/types';
import type { ArticleRecord, Counts, LibraryDatabase } from './database';
import { facetNames, SHELVING, type Shelving, shelve } from './shelf';
import { withClocks } from './stamp';

/** An article to be written: shelved by {@link putArticles}, and given its ordinal if it has none. */
export type ArticleToPut = Omit<ArticleRecord, keyof Shelving | 'ordinal'> & {
  readonly ordinal?: number;
};

/** What a transaction that writes articles must include. */
export const tablesOfShelving = (db: LibraryDatabase) => [
  ...[db.articles, db.tallies, db.places, db.notes, db.marks, db.meta],
];

/** How many articles are shelved in one go. */
const BATCH = 500;

/**
 * The one way to write articles: keeps their facets, and the tallies of these, in step with them.
 *
 * @param before the same articles as they are kept now, in the same order.
 */
export async function putArticles(
  db: LibraryDatabase,
  articles: readonly ArticleToPut[],
  before: readonly (ArticleRecord | undefined)[],
): Promise<ArticleRecord[]> {
  const isNew = articles.some((article) => article.ordinal === undefined);
  let ordinal = isNew ? Number((await db.meta.get('ordinal'))?.value ?? 0) : 0;
  const records = articles.map((article, i) =>
    withClocks(shelve({ ...article, ordinal: article.ordinal ?? ++ordinal }), before[i], ['tags']),
  );
  if (isNew) await db.meta.put({ key: 'ordinal', value: String(ordinal) });
  await db.articles.bulkPut(records);
  const changes = changeOf(records.flatMap(facetNames), 1);
  await tally(db, changeOf(before.flatMap(facetNames), -1, changes));
  return records;
}

/** How often each facet changes by `by`, added to other changes. */
function changeOf(facets: readonly string[], by: number, changes = new Map<string, number>()) {
  for (const facet of facets) changes.set(facet, (changes.get(facet) ?? 0) + by);
  return changes;
}

async function tally(db: LibraryDatabase, changes: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...changes].filter(([, by]) => by !== 0);
  if (changed.length === 0) return;
  const before = await db.tallies.bulkGet(changed.map(([facet]) => facet));
  const after = changed.map(([facet, by], i) => ({ facet, count: (before[i]?.count ?? 0) + by }));
  await db.tallies.bulkPut(after.filter(({ count }) => count > 0));
  await db.tallies.bulkDelete(after.flatMap(({ facet, count }) => (count > 0 ? [] : [facet])));
}

/** Counts anew what was written in an article, after its notes, marks or place have changed. */
export async function recount(db: LibraryDatabase, articleId: string): Promise<void> {
  const before = await db.articles.get(articleId);
  if (before) await putArticles(db, [{ ...before, ...(await countsOf(db, articleId)) }], [before]);
}

/** The place reached in an article, and how much of what was written in it. */
export async function countsOf(db: LibraryDatabase, articleId: string): Promise<Counts> {
  const [place, noteCount, marks] = await Promise.all([
    db.places.get(articleId),
    db.notes.where({ deletedAt: 0, articleId }).count(),
    db.marks.where({ deletedAt: 0, articleId }).toArray(),
  ]);
  const inColour = (colour: Colour) => marks.filter((mark) => mark.colour === colour).length;
  return {
    sentence: place?.sentence ?? 0,
    furthest: place?.furthest ?? 0,
    noteCount,
    markCounts: Object.fromEntries(COLOURS.map((colour) => [colour, inColour(colour)])) as Record<
      Colour,
      number
    >,
    unclearCount: marks.filter(({ grasp }) => grasp && grasp !== 'understood').length,
  };
}

/**
 * Shelves every article anew where that was done in another way or never: after an upgrade, and
 * after articles were put back from the journal. Does nothing otherwise.
 */
export async function shelveAll(db: LibraryDatabase): Promise<void> {
  if ((await db.meta.get('shelved'))?.value === SHELVING) return;
  await db.transaction('rw', [...tablesOfShelving(db), db.words, db.unindexed], async () => {
    await db.tallies.clear();
    await reshelve(db, await db.articles.toCollection().primaryKeys(), new Map());
    await db.meta.put({ key: 'shelved', value: SHELVING });
  });
}

/** Articles as they were shelved before something else than {@link putArticles} wrote them. */
export type Shelved = Map<string, ArticleRecord>;

/** Remembers how these articles are shelved, but for those that are remembered already. */
export async function rememberShelved(
  db: LibraryDatabase,
  ids: Iterable<string>,
  before: Shelved,
): Promise<void> {
  const found = await db.articles.bulkGet([...new Set(ids)].filter((id) => !before.has(id)));
  for (const article of found) if (article) before.set(article.id, article);
}

/**
 * Shelves articles anew that were written by other ways than {@link putArticles}, or removed: within
 * a transaction that includes {@link tablesOfShelving}, `words` and `unindexed`.
 *
 * @param before these articles as their facets are tallied.
 */
export async function reshelve(
  db: LibraryDatabase,
  ids: readonly string[],
  before: Shelved,
): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    // The ordinal may come from another library: a new one, and no words under the old one.
    await db.words.bulkDelete(await db.words.where('articleId').anyOf(batch).primaryKeys());
    const found = await db.articles.bulkGet(batch);
    const gone = batch.filter((_, i) => !found[i]);
    await tally(
      db,
      changeOf(
        gone.flatMap((id) => facetNames(before.get(id))),
        -1,
      ),
    );
    const articles = found.flatMap((article) => article ?? []);
    const counted = articles.map(async ({ ordinal: _, ...article }) => ({
      ...article,
      tags: article.tags ?? [],
      ...(await countsOf(db, article.id)),
    }));
    const was = articles.map(({ id }) => before.get(id));
    await putArticles(db, await Promise.all(counted), was);
    const parts = articles.flatMap(({ id: articleId }) =>
      (['text', 'notes'] as const).map((part) => ({ articleId, part })),
    );
    await db.unindexed.bulkPut(parts);
  }
}
