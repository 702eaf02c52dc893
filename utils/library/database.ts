import { Dexie, type Table } from 'dexie';
import type { Article, Block } from '../article/types';
import type { NoteTarget } from '../notes/types';
import type { Timestamp } from './clock';

/** What every record carries, so that two devices' libraries can be merged some day. */
export interface Stamp {
  /** The version of this record's shape. */
  readonly schema: 1;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: Timestamp;
  readonly deviceId: string;
  /** Counts saved versions, from 1. */
  readonly rev: number;
  /** Milliseconds since 1970, or 0 while it lives: a tombstone that an index can hold. */
  readonly deletedAt: number;
}

export interface ArticleRecord extends Stamp, Omit<Article, 'blocks'> {
  /** SHA-256 of `canonicalUrl`. */
  readonly id: string;
  /** ISO 8601: when the reader last opened it. */
  readonly openedAt: string;
  /** The edition read last. */
  readonly editionId: string;
  readonly sentenceCount: number;
}

/** An article's text as it stood when it was read; a changed text is another edition. */
export interface EditionRecord extends Stamp {
  /** SHA-256 of the article's id and text. */
  readonly id: string;
  readonly articleId: string;
  readonly blocks: readonly Block[];
}

/** The place the reader reached in an article. */
export interface PlaceRecord extends Stamp {
  readonly articleId: string;
  readonly sentence: number;
  /** The furthest sentence reached, from 0. */
  readonly furthest: number;
  /** The sentence itself, to find the place again in a changed text. */
  readonly text: string;
}

export interface NoteRecord extends Stamp {
  readonly id: string;
  readonly articleId: string;
  readonly target: NoteTarget;
  readonly body: string;
  /** The act that wrote this version: a second try of it changes nothing. */
  readonly operation: string;
}

interface MetaRecord {
  readonly key: 'device' | 'clock';
  readonly value: string;
}

/** The one database. Only this room opens it, and only the background worker opens this room. */
export class LibraryDatabase extends Dexie {
  declare readonly articles: Table<ArticleRecord, string>;
  declare readonly editions: Table<EditionRecord, string>;
  declare readonly places: Table<PlaceRecord, string>;
  declare readonly notes: Table<NoteRecord, string>;
  declare readonly meta: Table<MetaRecord, string>;

  constructor(name = 'lede') {
    // Strict: "saved" must mean on the disk. It costs about half a millisecond a transaction.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      articles: 'id, [deletedAt+openedAt]',
      editions: 'id, articleId',
      places: 'articleId',
      notes: 'id, [deletedAt+articleId], articleId',
      meta: 'key',
    });
  }
}
