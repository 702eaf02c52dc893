import type { datesBefore, recordValidators } from './record-validators';
import type { RecordOf, Validated } from './validators';

/*
 * The Library's records as any library may have them: in a backup, on another device, and, with what
 * only a database derives, in IndexedDB. Their fields are written in `record-validators.ts`.
 */
type RecordValidators = ReturnType<typeof recordValidators>;

/** What every record carries, so that two devices' libraries can be merged. */
export interface RecordMeta extends RecordOf<ReturnType<typeof datesBefore>['meta']> {}

export interface ArticleExport extends Validated<RecordValidators['articles']> {}

/** An article's text as it stood when it was read; a changed text is another edition. */
export interface EditionExport extends Validated<RecordValidators['editions']> {}

/** How far the reader came in an article. */
export interface ReadingPositionExport extends Validated<RecordValidators['places']> {}

export interface NoteExport extends Validated<RecordValidators['notes']> {}

/** What a sentence is marked with; one taken off lies there as a tombstone. */
export interface MarkExport extends Validated<RecordValidators['marks']> {}

export interface TranslationExport extends Validated<RecordValidators['translations']> {}

/** Everything in the Library, or a part of it, as plain records; what is unknown here is kept. */
export interface LibraryExport {
  readonly articles: readonly ArticleExport[];
  readonly editions: readonly EditionExport[];
  readonly places: readonly ReadingPositionExport[];
  readonly notes: readonly NoteExport[];
  readonly marks: readonly MarkExport[];
  readonly translations: readonly TranslationExport[];
}

export type StoreName = keyof LibraryExport;
export type ExportedRecord<S extends StoreName> = LibraryExport[S][number];

/** The stores, articles first: who reads records in this order knows an article before its notes. */
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

/** The key of a record in its store. A reading position has its article's id. */
export function keyOf(record: ExportedRecord<StoreName>): string {
  return 'id' in record ? record.id : record.articleId;
}

/**
 * The id of the note as which a text is kept that was written beside another version of its note.
 * Derived, so that the act, tried again or merged on any device, finds it.
 *
 * @param noteId the note that both texts were written for.
 * @param operation the act that wrote the text.
 */
export const conflictNoteId = (noteId: string, operation: string): string =>
  `${noteId}-${operation}`;
