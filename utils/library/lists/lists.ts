import { type Collection, Dexie } from 'dexie';
import { present } from '../../collections/lists';
import type { ListPage, ListQuery, Sort, WrittenArticle, WrittenPage } from '../../contract/lists';
import type { ArticleSummary } from '../../contract/reading-state';
import type { ArticleRecord, LibraryDatabase } from '../database';
import { marksOf } from '../records/marks';
import { notesOf } from '../records/notes';

/** Sorts behind every ISO 8601 time. */
const AFTER_ALL_TIMES = '\uffff';

/** One page of a list, and how long the list is. Reads no more articles than the page has. */
export async function listArticles(db: LibraryDatabase, query: ListQuery): Promise<ListPage> {
  return db.transaction('r', db.articles, db.tallies, async () => {
    const { records, total } = await pageOf(db, query);
    return { articles: records.map(summaryOf), total };
  });
}

/**
 * One page of articles with what was written in them: the notes in the view `notes`, the marked
 * sentences in the views `kept` (in the colour asked for, if any) and `unclear`.
 */
export async function listWritten(db: LibraryDatabase, query: ListQuery): Promise<WrittenPage> {
  return db.transaction('r', db.articles, db.tallies, db.notes, db.marks, async () => {
    const { records, total } = await pageOf(db, query);
    const articles = await Promise.all(records.map((record) => withWritten(db, record, query)));
    return { articles, total };
  });
}

async function withWritten(
  db: LibraryDatabase,
  record: ArticleRecord,
  { view, filter: { colour } }: ListQuery,
): Promise<WrittenArticle> {
  const showsMarks = view === 'kept' || view === 'unclear';
  const marks = showsMarks ? await marksOf(db, record.id) : [];
  const shown = marks.filter((mark) =>
    view === 'kept'
      ? mark.colour && (!colour || mark.colour === colour)
      : mark.grasp && mark.grasp !== 'understood',
  );
  return {
    article: summaryOf(record),
    notes: view === 'notes' ? await notesOf(db, record.id) : [],
    marks: shown.sort((a, b) => a.target.sentence - b.target.sentence),
  };
}

/** An article as lists show it. */
export function summaryOf(record: ArticleRecord): ArticleSummary {
  return {
    id: record.id,
    url: record.url,
    title: record.title,
    siteName: record.siteName,
    lang: record.lang,
    dir: record.dir,
    published: record.published,
    openedAt: record.openedAt,
    sentenceCount: record.sentenceCount,
    sentence: record.sentence,
    furthest: record.furthest,
    noteCount: record.noteCount,
    markCounts: record.markCounts,
    unclearCount: record.unclearCount,
    tags: record.tags,
  };
}

/** A page of whole records, within a transaction that includes `articles` and `tallies`. */
async function pageOf(
  db: LibraryDatabase,
  query: ListQuery,
): Promise<{ records: ArticleRecord[]; total: number }> {
  const { descending, offset, limit, filter } = query;
  const facets = facetsAsked(query);
  const inOrder = indexOfList(db, query, facets);
  if (inOrder) {
    const hasTally = filter.from === undefined && filter.to === undefined;
    const total = hasTally
      ? ((await db.tallies.get(facets[0] ?? ''))?.count ?? 0)
      : await inOrder().count();
    const collection = descending ? inOrder().reverse() : inOrder();
    return { records: await collection.offset(offset).limit(limit).toArray(), total };
  }
  const ids = await idsInOrder(db, query, facets);
  const found = await db.articles.bulkGet(ids.slice(offset, offset + limit));
  return { records: present(found), total: ids.length };
}

/**
 * Makes a collection that has the articles of a list, and no others, in the list's own order; null
 * where no index does.
 */
function indexOfList(
  db: LibraryDatabase,
  { sort, filter }: ListQuery,
  [facet = '', ...others]: readonly string[],
): (() => Collection<ArticleRecord, string>) | null {
  if (others.length > 0 || filter.article !== undefined) return null;
  if (sort === 'opened') return () => withFacet(db, facet, filter);
  const hasAll = facet === 'view=all' && filter.from === undefined && filter.to === undefined;
  return hasAll ? () => sorted(db, sort) : null;
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
  const narrowing = (['site', 'lang', 'tag', 'colour'] as const).flatMap((name) =>
    filter[name] === undefined ? [] : [`${name}=${filter[name]}`],
  );
  return view === 'all' && narrowing.length > 0 ? narrowing : [`view=${view}`, ...narrowing];
}

/** The living articles with a facet, opened in the time asked for, in the order of opening. */
function withFacet(db: LibraryDatabase, facet: string, { from, to }: ListQuery['filter']) {
  const range = [`${facet}\n${from ?? ''}`, `${facet}\n${to ?? AFTER_ALL_TIMES}`] as const;
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
