import { Dexie, type Table } from 'dexie';
import type {
  Colour,
  Comprehension,
  KeptTranslation,
  NoteTarget,
  SentenceTarget,
} from '../contract/annotations';
import type { Article, Block } from '../contract/article';
import type { OlderEdition } from '../contract/reading-state';
import type { ExportedRecord, LibraryExport, StoreName } from '../contract/records';
import type { MergeStrategy } from '../exchange/plan';
import type { ListFields } from './lists/list-fields';
import { giveNotesTheirEdition } from './migrations/2-editions-of-notes';
import type { Timestamp } from './records/clock';

/** The version of the database and of its records' shape. */
export const SCHEMA = 2;

/** The indexes of articles by what lists are sorted by; deleted ones sort behind all others. */
const SORTED = ['published', 'title', 'site', 'progress', 'notes'].map(
  (key) => `[deletedAt+order.${key}]`,
);

/** What every record carries, so that two devices' libraries can be merged some day. */
export interface RecordMeta {
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
  /** By device, the clock of its newest version that this one was made on; its own device apart. */
  readonly seen?: Readonly<Record<string, Timestamp>>;
  /** By field, the clock of its last change, where that is not `updatedAt`. */
  readonly clocks?: Readonly<Record<string, Timestamp>>;
}

/** The place reached in an article, and how much was written in it: counted from other tables. */
export interface Counts {
  /** The sentence, from 0, where the reader stopped. */
  readonly sentence: number;
  readonly furthest: number;
  readonly noteCount: number;
  /** How many sentences are kept in each colour. */
  readonly markCounts: Readonly<Record<Colour, number>>;
  /** How many sentences were understood partly or not at all. */
  readonly unclearCount: number;
}

export interface ArticleRecord extends RecordMeta, Counts, ListFields, Omit<Article, 'blocks'> {
  /** SHA-256 of `canonicalUrl`. */
  readonly id: string;
  /** ISO 8601: when the reader last opened it. */
  readonly openedAt: string;
  /** The edition read last. */
  readonly editionId: string;
  /** The edition read before that one, with another text; absent until the text changes. */
  readonly changedFrom?: OlderEdition;
  readonly sentenceCount: number;
  readonly tags: readonly string[];
  /** The act that deleted or restored it with others: a second try of it changes nothing. */
  readonly operation?: string;
  /** Counts the articles of this database: what the search index calls it by. */
  readonly ordinal: number;
}

/** An article's text as it stood when it was read; a changed text is another edition. */
export interface EditionRecord extends RecordMeta {
  /** SHA-256 of the article's id and text. */
  readonly id: string;
  readonly articleId: string;
  readonly blocks: readonly Block[];
  /** ISO 8601: when it was last opened before another followed; absent for the newest. */
  readonly readAt?: string;
}

/** The place the reader reached in an article. */
export interface ReadingPositionRecord extends RecordMeta {
  readonly articleId: string;
  readonly sentence: number;
  /** The furthest sentence reached, from 0. */
  readonly furthest: number;
  /** The sentence itself, to find the place again in a changed text. */
  readonly text: string;
}

export interface NoteRecord extends RecordMeta {
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
export interface MarkRecord extends RecordMeta {
  readonly id: string;
  readonly articleId: string;
  readonly target: SentenceTarget;
  readonly colour: Colour | null;
  readonly grasp: Comprehension | null;
  /** The edition it was set on; null when that is not known. */
  readonly editionId: string | null;
}

export interface TranslationRecord extends RecordMeta, KeptTranslation {
  /** SHA-256 of the article's id, the language and the sentence. */
  readonly id: string;
}

/** A file that is being, or was, brought in: part by part, and taken back in the same way. */
export interface ImportRecord {
  readonly id: string;
  readonly manner: MergeStrategy;
  /** ISO 8601. */
  readonly at: string;
  readonly state: 'staged' | 'applying' | 'applied' | 'undoing' | 'undone';
  /** How many parts it has; 0 until the first is brought in. */
  readonly parts: number;
  /** How many of its parts are in the Library now. */
  readonly applied: number;
  /** What undoing it has done so far: records that went back, and that stayed. */
  readonly restored: number;
  readonly kept: number;
}

/** A part of a file, until it is brought in. */
interface ImportPartRecord {
  readonly importId: string;
  readonly part: number;
  readonly copy: LibraryExport;
}

/** What stood where one part of an import wrote, so that it can be undone. */
export interface ReplacedRecord {
  readonly importId: string;
  readonly store: StoreName;
  /** The part's number. */
  readonly key: string;
  readonly records: readonly Replaced[];
}

/** What stood where an import wrote a record. */
export interface Replaced {
  /** The record's key. */
  readonly key: string;
  /** Null where nothing stood. */
  readonly before: ExportedRecord<StoreName> | null;
  /** What the import wrote: only this is taken back. */
  readonly updatedAt: Timestamp;
  readonly rev: number;
}

/** How many living articles have a facet. */
interface TallyRecord {
  readonly facet: string;
  readonly count: number;
}

/** The words that a part of an article is found by. */
export interface WordsRecord {
  /** Says which part of which article it is, the most telling part and the newest article first. */
  readonly key: number;
  readonly articleId: string;
  readonly words: readonly string[];
}

/** A part of an article that has changed since its words were gathered. */
export interface UnindexedRecord {
  readonly articleId: string;
  readonly part: 'text' | 'notes';
}

interface MetaRecord {
  /** `epoch` and `written` say whether database and journal agree: see `reconcile.ts`. */
  readonly key: 'device' | 'clock' | 'epoch' | 'written' | 'ordinal' | 'shelved' | 'purged';
  readonly value: string;
}

/** The one database. Only this room opens it, and only the background worker opens this room. */
export class LibraryDatabase extends Dexie {
  declare readonly articles: Table<ArticleRecord, string>;
  declare readonly editions: Table<EditionRecord, string>;
  declare readonly places: Table<ReadingPositionRecord, string>;
  declare readonly notes: Table<NoteRecord, string>;
  declare readonly marks: Table<MarkRecord, string>;
  declare readonly translations: Table<TranslationRecord, string>;
  declare readonly imports: Table<ImportRecord, string>;
  declare readonly importParts: Table<ImportPartRecord, [string, number]>;
  declare readonly replaced: Table<ReplacedRecord, [string, string, string]>;
  declare readonly tallies: Table<TallyRecord, string>;
  declare readonly words: Table<WordsRecord, number>;
  declare readonly unindexed: Table<UnindexedRecord, [string, string]>;
  declare readonly meta: Table<MetaRecord, string>;

  /**
   * @param autoOpen false when it is opened by `openDatabase`: one that was closed under us must not
   *   be opened, perhaps empty, without being looked at.
   */
  constructor(name = 'lede', { autoOpen = true } = {}) {
    // Strict: "saved" must mean on the disk. It costs about half a millisecond a transaction.
    super(name, { chromeTransactionDurability: 'strict', autoOpen });
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
        articles: `id, deletedAt, *facets, ${SORTED.join(', ')}`,
        tallies: 'facet',
        words: 'key, articleId, *words',
        unindexed: '[articleId+part]',
        translations: 'id, [deletedAt+articleId], articleId',
        // The clock tells what is in no backup yet.
        notes: 'id, [deletedAt+articleId], articleId, updatedAt',
        imports: 'id',
        importParts: '[importId+part], importId',
        replaced: '[importId+store+key], importId, [importId+store]',
      })
      .upgrade(giveNotesTheirEdition);
  }
}
