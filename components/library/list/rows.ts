import type { Note, SentenceMark } from '../../../utils/contract/annotations';
import type { LibraryClient } from '../../../utils/contract/library-service';
import type { BinItem } from '../../../utils/contract/lists';
import type { ArticleSummary } from '../../../utils/contract/reading-state';
import { done, type Result } from '../../../utils/contract/result';
import type { SearchHit, SearchMatch } from '../../../utils/contract/search';
import type { Query } from './query';

/** An article in a list, with what the list shows of it. */
export interface ArticleEntry {
  readonly article: ArticleSummary;
  readonly notes: readonly Note[];
  readonly marks: readonly SentenceMark[];
  /** Where what was searched for stands. */
  readonly places: readonly SearchMatch[];
}

/** What the page lists: articles, or what lies in the bin. */
export interface ListedRows {
  readonly articles: readonly ArticleEntry[];
  readonly bin: readonly BinItem[];
  /** How many there are altogether; null where a search does not count them. */
  readonly total: number | null;
  /** Where to go on; null when that is all. */
  readonly next: number | null;
}

/** What lists are fetched from. */
export type RowsLibrary = Pick<LibraryClient, 'list' | 'listWritten' | 'search' | 'listBin'>;

/** Articles to a page: more than a screen holds, few enough to be there at once. */
const PAGE = 50;
/** The first results of a search: what a screen holds, there before a reader types on. */
const FIRST_HITS = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * One page of what a query asks for.
 *
 * @param offset 0, or where the page before said to go on.
 * @param now milliseconds since 1970.
 * @param least as many rows or more, as far as there are so many: a list that is looked at again
 *   should not become shorter under the reader.
 */
export async function fetchRows(
  library: RowsLibrary,
  query: Query,
  offset: number,
  now: number,
  least = 0,
): Promise<Result<ListedRows>> {
  const { tab, text, sort, descending, days } = query;
  const limit = Math.max(PAGE, least);
  if (tab === 'bin') {
    const page = await library.listBin({ offset, limit });
    if (!page.ok) return page;
    const { items, total } = page.value;
    return done({ articles: [], bin: items, total, next: following(offset, items.length, total) });
  }
  const since = days === null ? {} : { from: new Date(now - days * DAY_MS).toISOString() };
  const filter = { ...query.filter, ...since };
  if (text.trim()) {
    const hits: SearchHit[] = [];
    const most = Math.max(offset === 0 ? FIRST_HITS : limit, least);
    let at = offset;
    let next: number | null;
    // One answer may have fewer than were asked for: what takes longer to find comes with the next.
    do {
      const asked = { offset: at, limit: most - hits.length };
      const page = await library.search({ text, view: tab, filter, ...asked });
      if (!page.ok) return page;
      hits.push(...page.value.hits);
      next = page.value.next;
      at = next ?? at;
    } while (next !== null && hits.length < least);
    const articles = hits.map((hit) => ({ ...hit, notes: [], marks: [] }));
    return done({ articles, bin: [], total: null, next });
  }
  const ask = { view: tab, sort, descending, filter, offset, limit };
  if (tab === 'notes' || tab === 'kept' || tab === 'unclear') {
    const page = await library.listWritten(ask);
    if (!page.ok) return page;
    const { total } = page.value;
    const articles = page.value.articles.map((one) => ({ ...one, places: [] }));
    return done({ articles, bin: [], total, next: following(offset, articles.length, total) });
  }
  const page = await library.list(ask);
  if (!page.ok) return page;
  const { total } = page.value;
  const articles = page.value.articles.map((article) => ({
    article,
    notes: [],
    marks: [],
    places: [],
  }));
  return done({ articles, bin: [], total, next: following(offset, articles.length, total) });
}

const following = (offset: number, count: number, total: number) =>
  count > 0 && offset + count < total ? offset + count : null;
