import { Dexie, type Table } from 'dexie';
import type { Colour } from '../contract/annotations';
import type { MergeStrategy } from '../contract/exchange';
import { NEWEST_SCHEMA } from '../contract/record-validators';
import type {
  ArticleExport,
  EditionExport,
  ExportedRecord,
  LibraryExport,
  MarkExport,
  NoteExport,
  ReadingPositionExport,
  StoreName,
  TranslationExport,
} from '../contract/records';
import { giveNotesTheirEdition } from './migrations/2-editions-of-notes';
import type { Timestamp } from './records/clock';

/** The version of the database and of its records' shape. */
export const SCHEMA = NEWEST_SCHEMA;

/** The indexes of articles by what lists are sorted by; deleted ones sort behind all others. */
const SORTED = ['published', 'title', 'site', 'progress', 'notes'].map(
  (key) => `[deletedAt+order.${key}]`,
);

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

/** What lists need of an article beside what it is: derived from it, never edited. */
export interface ListFields {
  /**
   * What the article can be listed under, each followed by a line feed and the time it was opened:
   * one index gives every such list, in the order of reading.
   */
  readonly facets: readonly string[];
  /** What lists are sorted by. */
  readonly order: {
    readonly published: string;
    readonly title: string;
    readonly site: string;
    readonly progress: number;
    readonly notes: number;
  };
}

/** An article as it goes out, with what lists and counts derive of it in this database alone. */
export interface ArticleRecord extends ArticleExport, Counts, ListFields {
  readonly tags: readonly string[];
  /** Counts the articles of this database: what the search index calls it by. */
  readonly ordinal: number;
}

// The other stores keep their records just as these go out.
export type EditionRecord = EditionExport;
export type ReadingPositionRecord = ReadingPositionExport;
export type NoteRecord = NoteExport;
export type MarkRecord = MarkExport;
export type TranslationRecord = TranslationExport;

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
  /** The number of the part, as text: the key of this record together with the two above. */
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
  /**
   * `epoch` and `written` say whether database and journal agree, see `reconcile.ts`; `shelved` is
   * the version in which list fields were derived, see `derive-list-fields.ts`; `ordinal` the last
   * article's number, `purged` when the bin was last looked into.
   */
  readonly key: 'device' | 'clock' | 'epoch' | 'written' | 'ordinal' | 'shelved' | 'purged';
  readonly value: string;
}

/** The one database. Only this room opens it, and only the background worker opens a Library. */
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
    // A schema keeps its number here: the next one is a `version(3)` of its own behind it.
    this.version(2)
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
