import { Dexie } from 'dexie';
import type { ListPage, ListQuery, Sort } from '../../contract/lists';
import type { ArticleRecord, LibraryDatabase } from '../database';
import { summaryOf } from './summary';

/** Sorts behind every time. */
const END = '\uffff';

/** One page of a list, and how long the list is. Reads no more articles than the page has. */
export async function listArticles(db: LibraryDatabase, query: ListQuery): Promise<ListPage> {
  return db.transaction('r', db.articles, db.tallies, async () => {
    const { records, total } = await pageOf(db, query);
    return { articles: records.map(summaryOf), total };
  });
}

/** A page of whole records, within a transaction that includes `articles` and `tallies`. */
export async function pageOf(
  db: LibraryDatabase,
  query: ListQuery,
): Promise<{ records: ArticleRecord[]; total: number }> {
  const { sort, descending, offset, limit, filter } = query;
  const facets = facetsAsked(query);
  const isWhole = filter.from === undefined && filter.to === undefined;
  // An index in the list's own order: no more than the page is read.
  const inOrder =
    facets.length > 1 || filter.article !== undefined
      ? null
      : sort === 'opened'
        ? () => withFacet(db, facets[0] ?? '', filter)
        : facets[0] === 'view=all' && isWhole
          ? () => sorted(db, sort)
          : null;
  if (inOrder) {
    const total = isWhole
      ? ((await db.tallies.get(facets[0] ?? ''))?.count ?? 0)
      : await inOrder().count();
    const collection = descending ? inOrder().reverse() : inOrder();
    return { records: await collection.offset(offset).limit(limit).toArray(), total };
  }
  const ids = await idsInOrder(db, query, facets);
  const found = await db.articles.bulkGet(ids.slice(offset, offset + limit));
  return { records: found.flatMap((record) => record ?? []), total: ids.length };
}

/** The ids of a whole list: keys alone, of which ten thousand are read in a blink. */
async function idsInOrder(
  db: LibraryDatabase,
  { sort, descending, filter }: ListQuery,
  facets: readonly string[],
): Promise<string[]> {
  const [first = [], ...others] = await Promise.all(
    facets.map((facet) => withFacet(db, facet, filter).primaryKeys()),
  );
  const inOrder = sort === 'opened' ? first : await sorted(db, sort).primaryKeys();
  const sets = (sort === 'opened' ? others : [first, ...others]).map((ids) => new Set(ids));
  const { article } = filter;
  const ids = inOrder.filter(
    (id) => (article === undefined || id === article) && sets.every((set) => set.has(id)),
  );
  return descending ? ids.reverse() : ids;
}

/** What an article must be listed under to be in the list; at least one facet. */
export function facetsAsked({ view, filter }: Pick<ListQuery, 'view' | 'filter'>): string[] {
  const narrow = (['site', 'lang', 'tag', 'colour'] as const).flatMap((name) =>
    filter[name] === undefined ? [] : [`${name}=${filter[name]}`],
  );
  return view === 'all' && narrow.length > 0 ? narrow : [`view=${view}`, ...narrow];
}

/** The living articles with a facet, opened in the time asked for, in the order of opening. */
function withFacet(db: LibraryDatabase, facet: string, { from, to }: ListQuery['filter']) {
  const range = [`${facet}\n${from ?? ''}`, `${facet}\n${to ?? END}`] as const;
  return db.articles.where('facets').between(...range, true, false);
}

/** All living articles. */
function sorted(db: LibraryDatabase, sort: Exclude<Sort, 'opened'>) {
  const range = [
    [0, Dexie.minKey],
    [0, Dexie.maxKey],
  ] as const;
  return db.articles.where(`[deletedAt+order.${sort}]`).between(...range);
}
