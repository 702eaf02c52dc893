import type {
  Colour,
  Comprehension,
  KeptTranslation,
  NoteTarget,
  SentenceMark,
} from './annotations';
import type { Article, Block } from './article';
import type { OlderEdition } from './reading-state';

/** What every record carries: see `library/database.ts`, whose records these are outside of it. */
export interface RecordMeta {
  /** The version of the record's shape. */
  readonly schema: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** A hybrid logical clock, `<ISO 8601>/<counter>/<device>`: text that sorts by time. */
  readonly updatedAt: string;
  readonly deviceId: string;
  readonly rev: number;
  /** Milliseconds since 1970, or 0 while it lives. */
  readonly deletedAt: number;
  /** By device, the clock of its newest version that this one was made on; see `merge.ts`. */
  readonly seen?: Readonly<Record<string, string>>;
  /** By field, the clock of its last change, where that is not `updatedAt`. */
  readonly clocks?: Readonly<Record<string, string>>;
}

export interface ArticleExport extends RecordMeta, Omit<Article, 'blocks'> {
  readonly id: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly editionId: string;
  readonly sentenceCount: number;
  readonly changedFrom?: OlderEdition;
  readonly tags?: readonly string[];
}

export interface EditionExport extends RecordMeta {
  readonly id: string;
  readonly articleId: string;
  readonly blocks: readonly Block[];
}

export interface PlaceExport extends RecordMeta {
  readonly articleId: string;
  readonly sentence: number;
  readonly furthest: number;
  readonly text: string;
}

export interface NoteExport extends RecordMeta {
  readonly id: string;
  readonly articleId: string;
  readonly target: NoteTarget;
  readonly body: string;
  /** The edition it was written on; null when that is not known. */
  readonly editionId: string | null;
  readonly operation: string;
}

export interface MarkExport extends RecordMeta, SentenceMark {
  readonly colour: Colour | null;
  readonly grasp: Comprehension | null;
}

export interface TranslationExport extends RecordMeta, KeptTranslation {
  readonly id: string;
}

/** Everything in the Library, or a part of it, as plain records; what is unknown here is kept. */
export interface LibraryExport {
  readonly articles: readonly ArticleExport[];
  readonly editions: readonly EditionExport[];
  readonly places: readonly PlaceExport[];
  readonly notes: readonly NoteExport[];
  readonly marks: readonly MarkExport[];
  readonly translations: readonly TranslationExport[];
}

export type StoreName = keyof LibraryExport;
export type ExportedRecord<S extends StoreName> = LibraryExport[S][number];

/** The stores, articles first: whoever reads a copy in this order knows an article before its notes. */
export const STORES = [
  'articles',
  'editions',
  'places',
  'notes',
  'marks',
  'translations',
] as const satisfies readonly StoreName[];

export const EMPTY_EXPORT: LibraryExport = {
  articles: [],
  editions: [],
  places: [],
  notes: [],
  marks: [],
  translations: [],
};

/** The key of a record in its store. A place has its article's id. */
export function keyOf(record: ExportedRecord<StoreName>): string {
  return 'id' in record ? record.id : record.articleId;
}
