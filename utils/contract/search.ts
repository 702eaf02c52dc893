import type { ListFilter, View } from './lists';
import type { ArticleSummary } from './reading-state';

/** What the reader typed, and what the search is narrowed to. */
export interface SearchQuery {
  /** Words or beginnings of words, all of which must be found. */
  readonly text: string;
  readonly view: View;
  readonly filter: ListFilter;
  /** Where to go on: 0, or what the page before said. */
  readonly offset: number;
  /** At most so many articles. */
  readonly limit: number;
}

/** A place where something of what was typed stands. */
export interface SearchMatch {
  readonly kind: 'title' | 'note' | 'sentence';
  /** The text around it, cut with "…" where it is long. */
  readonly text: string;
  /** What was found, as half-open ranges of UTF-16 code units into `text`. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** The sentence, from 0, in the newest edition; null for the title and for notes. */
  readonly sentence: number | null;
  /** Null for the title and for sentences. */
  readonly noteId: string | null;
}

export interface SearchHit {
  readonly article: ArticleSummary;
  /** The most telling ones: the title, notes, sentences. */
  readonly places: readonly SearchMatch[];
}

export interface SearchPage {
  /** Found in titles first, then in notes, then in the text; of those the newest first. */
  readonly hits: readonly SearchHit[];
  /** The offset to go on at; null when there is no more. */
  readonly next: number | null;
}
