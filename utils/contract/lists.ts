import type { Colour, Note, SentenceMark } from './annotations';
import type { ArticleSummary } from './reading-state';

/**
 * The parts of the library. `notes`, `kept` and `unclear`: articles with notes, with sentences kept
 * in a colour, with sentences not fully understood.
 */
export const VIEWS = ['all', 'reading', 'read', 'notes', 'kept', 'unclear'] as const;
export type View = (typeof VIEWS)[number];

/** What lists can be sorted by: time opened, time published, title, site, progress, number of notes. */
export const SORTS = ['opened', 'published', 'title', 'site', 'progress', 'notes'] as const;
export type Sort = (typeof SORTS)[number];

/** What a list is narrowed to; everything that is given must fit. */
export interface ListFilter {
  /** The id of the one article asked for. */
  readonly article?: string;
  /** A site as {@link Facets} names it. */
  readonly site?: string;
  /** A language as {@link Facets} names it. */
  readonly lang?: string;
  readonly tag?: string;
  readonly colour?: Colour;
  /** ISO 8601 in UTC: opened then or later. */
  readonly from?: string;
  /** ISO 8601 in UTC: opened before. */
  readonly to?: string;
}

export interface ListQuery {
  readonly view: View;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly filter: ListFilter;
  /** How many articles of the list come before the page. */
  readonly offset: number;
  readonly limit: number;
}

export interface ListPage {
  readonly articles: readonly ArticleSummary[];
  /** How many articles the whole list has. */
  readonly total: number;
}

/** An article with what the reader wrote in it, as far as the view shows it. */
export interface WrittenArticle {
  readonly article: ArticleSummary;
  /** Oldest first; empty but in the view `notes`. */
  readonly notes: readonly Note[];
  /** In the order of their sentences; those of the views `kept` and `unclear`. */
  readonly marks: readonly SentenceMark[];
}

export interface WrittenPage {
  readonly articles: readonly WrittenArticle[];
  /** How many articles the whole list has. */
  readonly total: number;
}

/** A value that lists can be narrowed to, and how many articles have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** How much there is of everything: the most frequent value first. */
export interface Overview {
  readonly views: Readonly<Record<View, number>>;
  /** Articles and notes in the bin. */
  readonly bin: number;
  readonly sites: readonly Facet[];
  /** BCP 47 primary languages. */
  readonly langs: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly colours: readonly Facet[];
}

/** An act on several articles at once. */
export interface ArticlesAct {
  readonly ids: readonly string[];
  /** A random id of this one act: the same act a second time changes nothing. */
  readonly operation: string;
}

/** Tags that are given to articles and taken from them, as one act. */
export interface TagsAct {
  readonly ids: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What lies in the bin, with the time it was put there (ISO 8601). */
export type BinItem =
  | { readonly kind: 'article'; readonly deletedAt: string; readonly article: ArticleSummary }
  | {
      readonly kind: 'note';
      readonly deletedAt: string;
      readonly note: Note;
      /** The title of its article. */
      readonly title: string;
    };

export interface BinPage {
  /** What was deleted last comes first. */
  readonly items: readonly BinItem[];
  /** How much there is in the bin altogether. */
  readonly total: number;
}

/** How much room the library takes. */
export interface Usage {
  /** Bytes that the extension's storage takes, as the browser estimates them; null if it does not. */
  readonly bytes: number | null;
  /** Bytes that it may take; null if the browser does not say. */
  readonly quota: number | null;
  /** False when the browser may throw the library away if the disk is full. */
  readonly isPersistent: boolean;
  /** Living ones, but editions, which are counted all. */
  readonly articles: number;
  readonly editions: number;
  readonly notes: number;
  readonly marks: number;
  readonly translations: number;
}
