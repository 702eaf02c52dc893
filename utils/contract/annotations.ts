/** A Web Annotation text quote selector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface QuoteSelector {
  readonly exact: string;
  /** Up to {@link QUOTE_CONTEXT} UTF-16 code units of what stands before. */
  readonly prefix: string;
  /** Up to {@link QUOTE_CONTEXT} UTF-16 code units of what stands after. */
  readonly suffix: string;
}

/** A sentence, as something the reader wrote or marked refers to it. */
export interface SentenceTarget {
  readonly kind: 'sentence';
  /** The sentence's number, from 0, in the edition it was written on. */
  readonly sentence: number;
  readonly quote: QuoteSelector;
}

/** What a note is about. */
export type NoteTarget = { readonly kind: 'article' } | SentenceTarget;

/** What a reader wrote, as views see it. */
export interface Note {
  readonly id: string;
  readonly articleId: string;
  readonly target: NoteTarget;
  readonly body: string;
  /** The edition of the article it was written on; null when that is not known. */
  readonly editionId: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Counts the note's saved versions, for compare-and-set; 0 before the first save. */
  readonly rev: number;
}

/** The note that a record holds, without what only the Library keeps beside it. */
export function noteOf({ id, articleId, target, body, editionId, createdAt, rev }: Note): Note {
  return { id, articleId, target, body, editionId, createdAt, rev };
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

/**
 * UTF-16 code units of a note that the library keeps: two hundred pages. What is longer is pasted from
 * elsewhere and belongs into a file; with every key all of it would be written four times.
 */
export const MAX_NOTE_CHARS = 400_000;

/** What was typed in a note and not confirmed by the Library yet. */
export interface UnsavedText {
  readonly noteId: string;
  readonly target: NoteTarget;
  readonly body: string;
  /** The version the text is an edit of; 0 for a new note. */
  readonly rev: number;
  /** The text that was on its way to the Library when this was written down; null for none. */
  readonly sent: string | null;
}

/** What became of a draft. */
export interface SavedNote {
  readonly note: Note;
  /** The note beside which this text was kept as a new one, because another tab had changed it. */
  readonly splitFrom: Note | null;
}

/** The colours a sentence can be kept in. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Colour = (typeof COLOURS)[number];

/** How well the reader understood a sentence. */
export const COMPREHENSION_LEVELS = ['understood', 'partly', 'not'] as const;
export type Comprehension = (typeof COMPREHENSION_LEVELS)[number];

/** What the reader marked a sentence with; one with neither colour nor grasp is no mark any more. */
export interface SentenceMark {
  readonly id: string;
  readonly articleId: string;
  readonly target: SentenceTarget;
  /** The colour it is kept in; null when it is not kept. */
  readonly colour: Colour | null;
  readonly grasp: Comprehension | null;
  /** The edition of the article it was set on; null when that is not known. */
  readonly editionId: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A mark as the reader's screen hands it to the Library: the whole of it, the last one counts. */
export type MarkDraft = Omit<SentenceMark, 'createdAt' | 'editionId'>;

/** A sentence's translation, kept with its article. */
export interface KeptTranslation {
  readonly articleId: string;
  /** The sentence's words. */
  readonly exact: string;
  /** BCP 47: the language it was translated into. */
  readonly lang: string;
  readonly text: string;
}
