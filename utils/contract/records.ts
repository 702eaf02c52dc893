import type { META_FIELDS, RECORD_VALIDATORS } from './record-validators';
import { MAX_NAME_LENGTH, type RecordOf, type Validated } from './validators';

/*
 * The Library's records as any library may have them: in a backup, on another device, and, with what
 * only a database derives, in IndexedDB. Their fields are written in `record-validators.ts`.
 */
type RecordValidators = typeof RECORD_VALIDATORS;

/** What every record carries, so that two devices' libraries can be merged. */
export interface RecordMeta extends RecordOf<typeof META_FIELDS> {}

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
 * Derived, so that the act, tried again or merged on any device, finds it; never longer than an id
 * may be, however often this was done.
 *
 * @param noteId the note that both texts were written for.
 * @param operation the act that wrote the text.
 */
export function conflictNoteId(noteId: string, operation: string): string {
  const id = `${noteId}-${operation}`;
  if (id.length <= MAX_NAME_LENGTH) return id;
  return `${id.slice(0, MAX_NAME_LENGTH / 2)}-${fingerprint(id)}`;
}

/** 64 bits in hexadecimal that two texts hardly ever share: two runs of FNV-1a, each over all of it. */
function fingerprint(text: string): string {
  const run = (offset: number) => {
    let hash = offset;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return run(0x811c9dc5) + run(0x9e3779b9);
}

/**
 * The `rev` of a version made of these: another than theirs, so that an editor which has one of them
 * open cannot take the new one for it. One more than the highest, until whole numbers end.
 */
export function revAfter(...revs: readonly number[]): number {
  const next = Math.max(...revs) + 1;
  if (Number.isSafeInteger(next)) return next;
  let rev = 1;
  while (revs.includes(rev)) rev++;
  return rev;
}
