import type { StoredState } from '../../support/stored-state.ts';

/** What the reader did on a page: opened its article, and wrote one note or none. */
export interface ReadersActs {
  readonly address: string;
  /** Whether the reader has typed this as a note. */
  isTyped(text: string): boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** What the Library derives by itself of what is written, its journal of it, and the pace learned by steps. */
const DERIVED =
  /^(lede|lede\/(meta|tallies|words|unindexed|operations)\/.*|storage\.local\/(journal|drafts):.*|storage\.sync\/settings:pace|localStorage\/(theme|library-epoch))$/;

/** Of one article, keyed by it or named by `articleId`. */
const OF_ARTICLE = /^lede\/(articles|editions|places|notes)\//;

/** The stored records that were written between two states and are not of the reader's doing. */
export function strangeWrites(
  before: StoredState,
  after: StoredState,
  acts: ReadersActs,
): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter(
    (key) => !DERIVED.test(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const rowOf = (key: string) => (after[key] ?? {}) as Row;
  const isNew = (key: string) => !(key in before) && key in after;
  const articles = changed.filter((key) => {
    const { canonicalUrl } = rowOf(key);
    return isNew(key) && isIn('articles', key) && isSame(String(canonicalUrl), acts.address);
  });
  const article = rowOf(articles[0] ?? '')['id'];
  const notes = changed.filter(
    (key) => isIn('notes', key) && acts.isTyped(String(rowOf(key)['body'])),
  );
  const expected = new Set([articles[0], notes.find(isNew)]);
  return changed.filter((key) => {
    if (expected.has(key)) return false;
    const isDerived = OF_ARTICLE.test(key) && !isIn('notes', key) && !isIn('articles', key);
    return !(isDerived && article !== undefined && isOf(key, rowOf(key), article));
  });
}

const isIn = (store: string, key: string) => key.startsWith(`lede/${store}/`);

/** Whether a row is of that article. */
const isOf = (key: string, row: Row, article: unknown) =>
  row['articleId'] === article || key.endsWith(`/${JSON.stringify(article)}`);

/** The Library calls every address `https`. */
const isSame = (canonicalUrl: string, address: string) =>
  canonicalUrl === address.replace(/^http:/, 'https:');
