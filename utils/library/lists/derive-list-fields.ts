import { COLOURS, type Colour } from '../../contract/annotations';
import type { ArticleRecord, Counts, LibraryDatabase, ListFields } from '../database';
import { withClocks } from '../records/record-meta';
import { partKeys, unindexedParts } from '../search/index-keys';
import {
  deriveListFields,
  facetNames,
  LIST_FIELDS_VERSION,
  withoutListFields,
} from './list-fields';

/** An article to be written; {@link putArticles} derives the rest and counts one without ordinal. */
export type ArticleToPut = Omit<ArticleRecord, keyof ListFields | 'ordinal'> & {
  readonly ordinal?: number;
};

/** What a transaction that writes articles must include. */
export const tablesOfListFields = (db: LibraryDatabase) => [
  db.articles,
  db.tallies,
  db.places,
  db.notes,
  db.marks,
  db.meta,
];

/** The key in `meta` of the version in which list fields were derived; 0.1 called them so. */
const VERSION_KEY = 'shelved';

/** How many articles are in memory at once while all of them are derived anew. */
const ARTICLES_AT_ONCE = 500;

/**
 * The one way for the reader's acts to write articles: keeps their list fields, and the tallies of
 * their facets, in step with them. Within a transaction that includes {@link tablesOfListFields}.
 *
 * @param before the same articles as they are kept now, in the same order.
 */
export async function putArticles(
  db: LibraryDatabase,
  articles: readonly ArticleToPut[],
  before: readonly (ArticleRecord | undefined)[],
): Promise<ArticleRecord[]> {
  const next = articles.map((article, i) => withClocks(article, before[i], ['tags']));
  return deriveAndPut(db, next, before);
}

/** The same for articles whose clocks are as they came. */
async function deriveAndPut(
  db: LibraryDatabase,
  articles: readonly ArticleToPut[],
  before: readonly (ArticleRecord | undefined)[],
): Promise<ArticleRecord[]> {
  const isNew = articles.some((article) => article.ordinal === undefined);
  let ordinal = isNew ? Number((await db.meta.get('ordinal'))?.value ?? 0) : 0;
  const records = articles.map((article) =>
    deriveListFields({ ...article, ordinal: article.ordinal ?? ++ordinal }),
  );
  if (isNew) await db.meta.put({ key: 'ordinal', value: String(ordinal) });
  await db.articles.bulkPut(records);
  await updateTallies(db, before, records);
  return records;
}

type Listed = Pick<ListFields, 'facets'> | undefined;

/** Counts how many articles have each facet, after some were written or removed. */
async function updateTallies(
  db: LibraryDatabase,
  articlesBefore: readonly Listed[],
  articlesAfter: readonly Listed[],
): Promise<void> {
  const changes = new Map<string, number>();
  const add = (facet: string, by: number) => changes.set(facet, (changes.get(facet) ?? 0) + by);
  for (const facet of articlesAfter.flatMap(facetNames)) add(facet, 1);
  for (const facet of articlesBefore.flatMap(facetNames)) add(facet, -1);
  const changed = [...changes].filter(([, by]) => by !== 0);
  if (changed.length === 0) return;
  const before = await db.tallies.bulkGet(changed.map(([facet]) => facet));
  const after = changed.map(([facet, by], i) => ({ facet, count: (before[i]?.count ?? 0) + by }));
  await db.tallies.bulkPut(after.filter(({ count }) => count > 0));
  await db.tallies.bulkDelete(after.flatMap(({ facet, count }) => (count > 0 ? [] : [facet])));
}

/** Counts anew what was written in an article, after its notes, marks or position have changed. */
export async function recount(db: LibraryDatabase, articleId: string): Promise<void> {
  const before = await db.articles.get(articleId);
  if (before) await putArticles(db, [{ ...before, ...(await countsOf(db, articleId)) }], [before]);
}

/** The sentence reached in an article, and how much was written in it, as other tables have it. */
export async function countsOf(db: LibraryDatabase, articleId: string): Promise<Counts> {
  const [position, noteCount, marks] = await Promise.all([
    db.places.get(articleId),
    db.notes.where({ deletedAt: 0, articleId }).count(),
    db.marks.where({ deletedAt: 0, articleId }).toArray(),
  ]);
  const inColour = (colour: Colour) => marks.filter((mark) => mark.colour === colour).length;
  return {
    sentence: position?.sentence ?? 0,
    furthest: position?.furthest ?? 0,
    noteCount,
    markCounts: Object.fromEntries(COLOURS.map((colour) => [colour, inColour(colour)])) as Record<
      Colour,
      number
    >,
    unclearCount: marks.filter(({ grasp }) => grasp && grasp !== 'understood').length,
  };
}

/**
 * Derives every article's list fields anew where that was done in another way or never: after an
 * upgrade, and after articles were put back from the journal. Does nothing otherwise.
 */
export async function deriveAllListFields(db: LibraryDatabase): Promise<void> {
  if ((await db.meta.get(VERSION_KEY))?.value === LIST_FIELDS_VERSION) return;
  await db.transaction('rw', tablesOfRederiving(db), async () => {
    await db.tallies.clear();
    await db.words.clear();
    const ids = await db.articles.toCollection().primaryKeys();
    for (let at = 0; at < ids.length; at += ARTICLES_AT_ONCE) {
      const found = await db.articles.bulkGet(ids.slice(at, at + ARTICLES_AT_ONCE));
      await rederiveListFields(
        db,
        // Those put back may have the ordinals of others.
        found.flatMap((article) => (article ? [{ after: withoutListFields(article) }] : [])),
      );
    }
    await db.meta.put({ key: VERSION_KEY, value: LIST_FIELDS_VERSION });
  });
}

/** Has all articles' list fields derived anew by the next {@link deriveAllListFields}. */
export async function forgetListFields(db: LibraryDatabase): Promise<void> {
  await db.meta.delete(VERSION_KEY);
}

/** What a transaction that derives list fields anew must include. */
export const tablesOfRederiving = (db: LibraryDatabase) => [
  ...tablesOfListFields(db),
  db.words,
  db.unindexed,
];

/** An article that comes, goes or changes by other ways than the reader's acts. */
export interface RederivedArticle {
  /** As it is kept now; absent when it is not. */
  readonly before?: ArticleRecord | undefined;
  /** As it shall be; null to remove it. */
  readonly after: ArticleWithoutDerived | null;
}

/** An article without anything that is derived. */
type ArticleWithoutDerived = Omit<ArticleToPut, keyof Counts | 'ordinal' | 'tags'> &
  Partial<Pick<ArticleRecord, 'tags'>>;

/**
 * Writes, or removes, articles as they come from a file, a journal or another version: their clocks
 * stay, and all that is derived is derived anew, after what they count was written. Within a
 * transaction that includes {@link tablesOfRederiving}.
 */
export async function rederiveListFields(
  db: LibraryDatabase,
  changes: readonly RederivedArticle[],
): Promise<void> {
  const gone = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
  await db.articles.bulkDelete(gone.map(({ id }) => id));
  await db.words.bulkDelete(gone.flatMap(({ ordinal }) => partKeys(ordinal)));
  await updateTallies(db, gone, []);
  const living = changes.flatMap(({ before, after }) => (after ? [{ before, after }] : []));
  const counted = living.map(async ({ before, after }) => ({
    ...after,
    ...(before && { ordinal: before.ordinal }),
    tags: after.tags ?? [],
    ...(await countsOf(db, after.id)),
  }));
  const before = living.map((article) => article.before);
  await deriveAndPut(db, await Promise.all(counted), before);
  await db.unindexed.bulkPut(living.flatMap(({ after }) => unindexedParts(after.id)));
}
