import type { ArticleRecord } from '../database';
import { DOUBLED, type DoubledRecord, type DoubledTable } from './watch-writes';

/** By table and id, what the journal keeps a second time; articles only where something is on them. */
export interface JournalContents
  extends Readonly<Record<DoubledTable, Map<string, DoubledRecord>>> {
  readonly articles: Map<string, ArticleRecord>;
}

/** The same as it is stored: all that is on one article stands in one box. */
export interface JournalBucket extends Readonly<Record<DoubledTable, readonly DoubledRecord[]>> {
  readonly articles: readonly ArticleRecord[];
}

/**
 * A write to Chromium's `storage.local` takes a microsecond for every item that is there (2026-11,
 * 156: 8 ms at 10,000, 40 ms at 40,000), so notes have no items of their own. Up to some thousand
 * articles most boxes hold one article.
 */
const BOXES = 2048;
const BOX = 'journal:box/';

export const emptyContents = (): JournalContents => ({
  ...{ notes: new Map(), marks: new Map(), articles: new Map() },
});

/** The key of the box that an article's notes and marks are in. The same in every version. */
export function bucketKey(articleId: string): string {
  let hash = 0;
  for (let i = 0; i < articleId.length; i++) hash = (hash * 31 + articleId.charCodeAt(i)) % BOXES;
  return BOX + hash;
}

export const isBucketKey = (key: string) => key.startsWith(BOX);

/**
 * Adds what stands in a box. Its files may be damaged: what is no record is left out, and of two
 * versions of one record the later one counts.
 */
export function unpack(value: unknown, into: JournalContents): void {
  if (!isObject(value)) return;
  for (const table of DOUBLED) {
    for (const each of listOf(value[table])) {
      if (isDoubled(each)) putNewer(into[table], each);
    }
  }
  for (const each of listOf(value['articles'])) {
    if (isArticle(each)) into.articles.set(each.id, each);
  }
}

/** Adds a record, unless there is a version of it that is not older. */
export function putNewer(records: Map<string, DoubledRecord>, record: DoubledRecord): void {
  const known = records.get(record.id);
  if (!known || known.updatedAt < record.updatedAt) records.set(record.id, record);
}

export const pack = ({ notes, marks, articles }: JournalContents): JournalBucket => ({
  notes: [...notes.values()],
  marks: [...marks.values()],
  articles: [...articles.values()],
});

export const isEmpty = ({ notes, marks, articles }: JournalContents) =>
  notes.size + marks.size + articles.size === 0;

/** The contents of each box, by its key. */
export function intoBuckets(contents: JournalContents): Map<string, JournalContents> {
  const buckets = new Map<string, JournalContents>();
  const bucketOf = (articleId: string) => {
    const key = bucketKey(articleId);
    const box = buckets.get(key) ?? emptyContents();
    buckets.set(key, box);
    return box;
  };
  for (const table of DOUBLED) {
    for (const [id, record] of contents[table]) bucketOf(record.articleId)[table].set(id, record);
  }
  for (const [id, article] of contents.articles) bucketOf(id).articles.set(id, article);
  return buckets;
}

export const isDoubled = (value: unknown): value is DoubledRecord =>
  isObject(value) && 'updatedAt' in value && 'id' in value && 'articleId' in value;

export const isArticle = (value: unknown): value is ArticleRecord =>
  isObject(value) && 'url' in value && 'id' in value;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
