/** A Web Annotation text quote selector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface QuoteSelector {
  readonly exact: string;
  /** Up to {@link QUOTE_CONTEXT} UTF-16 code units of what stands before. */
  readonly prefix: string;
  /** Up to {@link QUOTE_CONTEXT} UTF-16 code units of what stands after. */
  readonly suffix: string;
}

/** What a note is about. */
export type NoteTarget =
  | { readonly kind: 'article' }
  | {
      readonly kind: 'sentence';
      /** The sentence's number, from 0, in the edition the note was written on. */
      readonly sentence: number;
      readonly quote: QuoteSelector;
    };

/** What a reader wrote, as views see it. */
export interface Note {
  readonly id: string;
  readonly articleId: string;
  readonly target: NoteTarget;
  readonly body: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Counts the note's saved versions, for compare-and-set; 0 before the first save. */
  readonly rev: number;
}

/** How many code units of context a quote selector keeps on each side; Hypothesis uses 32. */
export const QUOTE_CONTEXT = 32;

/** A note as the reader's screen hands it to the Library. */
export interface NoteDraft {
  readonly id: string;
  readonly articleId: string;
  readonly target: NoteTarget;
  readonly body: string;
  /** The version this edit was made on; 0 for a new note. */
  readonly rev: number;
  /** A random id of this one act: the same act a second time changes nothing. */
  readonly operation: string;
}

/** What became of a draft. */
export interface SavedNote {
  readonly note: Note;
  /** The note beside which this text was kept as a new one, because another tab had changed it. */
  readonly splitFrom: Note | null;
}
