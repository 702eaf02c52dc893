import { Dexie, type Table } from 'dexie';
import type { Article, Block } from '../article/types';
import type { Colour, Grasp, KeptTranslation, NoteTarget, SentenceTarget } from '../notes/types';
import type { OlderEdition } from '../reading/types';
import type { Timestamp } from './clock';
import { giveNotesTheirEdition } from './migrations/2-editions-of-notes';

/** The version of the database and of its records' shape. */
export const SCHEMA = 2;

/** What every record carries, so that two devices' libraries can be merged some day. */
export interface Stamp {
  /** The version of the shape it was last written in: {@link SCHEMA} at most. */
  readonly schema: number;
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
  /** The edition read before that one, with another text; absent until the text changes. */
  readonly changedFrom?: OlderEdition;
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
  /** The edition it was written on; null when that is not known. */
  readonly editionId: string | null;
  /** The act that wrote this version: a second try of it changes nothing. */
  readonly operation: string;
}

/** What a sentence is marked with; one taken off lies there as a tombstone. */
export interface MarkRecord extends Stamp {
  readonly id: string;
  readonly articleId: string;
  readonly target: SentenceTarget;
  readonly colour: Colour | null;
  readonly grasp: Grasp | null;
  /** The edition it was set on; null when that is not known. */
  readonly editionId: string | null;
}

export interface TranslationRecord extends Stamp, KeptTranslation {
  /** SHA-256 of the article's id, the language and the sentence. */
  readonly id: string;
}

interface MetaRecord {
  /** `epoch` and `written` say whether database and journal agree: see `reconcile.ts`. */
  readonly key: 'device' | 'clock' | 'epoch' | 'written';
  readonly value: string;
}

/** The one database. Only this room opens it, and only the background worker opens this room. */
export class LibraryDatabase extends Dexie {
  declare readonly articles: Table<ArticleRecord, string>;
  declare readonly editions: Table<EditionRecord, string>;
  declare readonly places: Table<PlaceRecord, string>;
  declare readonly notes: Table<NoteRecord, string>;
  declare readonly marks: Table<MarkRecord, string>;
  declare readonly translations: Table<TranslationRecord, string>;
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
    this.version(SCHEMA)
      .stores({
        marks: 'id, [deletedAt+articleId], articleId',
        translations: 'id, [deletedAt+articleId], articleId',
      })
      .upgrade(giveNotesTheirEdition);
  }
}
