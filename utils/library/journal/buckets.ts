import { isObject } from '../../contract/validators';
import type { ArticleRecord } from '../database';
import { JOURNALED_TABLES, type JournaledRecord, type JournaledTable } from './watch-writes';

/** The journal's records by table and id; of articles only those with a note or mark. */
export interface JournalContents
  extends Readonly<Record<JournaledTable, Map<string, JournaledRecord>>> {
  readonly articles: Map<string, ArticleRecord>;
}

/** The same for the few articles of one bucket, as it is stored. */
export interface JournalBucket
  extends Readonly<Record<JournaledTable, readonly JournaledRecord[]>> {
  readonly articles: readonly ArticleRecord[];
}

/**
 * A write to Chromium's `storage.local` takes a microsecond for every item that is there (2026-11,
 * 156: 8 ms at 10,000 items, 40 ms at 40,000), so notes have no items of their own: all that is on an
 * article stands in one of this many buckets. Up to some thousand articles most buckets hold one.
 */
const BUCKET_COUNT = 2048;
/** Part of the stored shape. */
const BUCKET_PREFIX = 'journal:box/';

export const emptyContents = (): JournalContents => ({
  notes: new Map(),
  marks: new Map(),
  articles: new Map(),
});

/** The key of an article's bucket. The same in every version of Lede. */
export function bucketKey(articleId: string): string {
  let hash = 0;
  for (let i = 0; i < articleId.length; i++)
    hash = (hash * 31 + articleId.charCodeAt(i)) % BUCKET_COUNT;
  return BUCKET_PREFIX + hash;
}

export const isBucketKey = (key: string) => key.startsWith(BUCKET_PREFIX);

/** A bucket's contents as they are stored. */
export const toStored = ({ notes, marks, articles }: JournalContents): JournalBucket => ({
  notes: [...notes.values()],
  marks: [...marks.values()],
  articles: [...articles.values()],
});

/**
 * Adds what is stored in a bucket. The store's files may be damaged: what is no record is left out,
 * and of two versions of one record the later one counts.
 */
export function addStored(value: unknown, into: JournalContents): void {
  if (!isObject(value)) return;
  for (const table of JOURNALED_TABLES) {
    for (const record of asList(value[table])) {
      if (isJournaledRecord(record)) putIfNewer(into[table], record);
    }
  }
  for (const article of asList(value['articles'])) {
    if (isArticleRecord(article)) into.articles.set(article.id, article);
  }
}

/** Adds a record, unless there is a version of it that is not older. */
export function putIfNewer(records: Map<string, JournaledRecord>, record: JournaledRecord): void {
  const known = records.get(record.id);
  if (!known || known.updatedAt < record.updatedAt) records.set(record.id, record);
}

export const isEmpty = ({ notes, marks, articles }: JournalContents) =>
  notes.size + marks.size + articles.size === 0;

/** The contents of each bucket, by its key. */
export function splitIntoBuckets(contents: JournalContents): Map<string, JournalContents> {
  const buckets = new Map<string, JournalContents>();
  const bucketOf = (articleId: string) => {
    const key = bucketKey(articleId);
    const bucket = buckets.get(key) ?? emptyContents();
    buckets.set(key, bucket);
    return bucket;
  };
  for (const table of JOURNALED_TABLES) {
    for (const [id, record] of contents[table]) bucketOf(record.articleId)[table].set(id, record);
  }
  for (const [id, article] of contents.articles) bucketOf(id).articles.set(id, article);
  return buckets;
}

export const isJournaledRecord = (value: unknown): value is JournaledRecord =>
  isObject(value) && 'updatedAt' in value && 'id' in value && 'articleId' in value;

export const isArticleRecord = (value: unknown): value is ArticleRecord =>
  isObject(value) && 'url' in value && 'id' in value;

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
