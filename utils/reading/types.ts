import type { Note } from '../notes/types';

/** What the Library knows of an article that is being read. */
export interface Reading {
  /** SHA-256 of the article's canonical address, in hexadecimal. */
  readonly articleId: string;
  /** The sentence, from 0, to go on at. */
  readonly sentence: number;
  readonly notes: readonly Note[];
}

/** An article as the library page lists it. */
export interface ArticleSummary {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl';
  readonly published: string | null;
  /** ISO 8601: when the reader last opened it. */
  readonly openedAt: string;
  readonly sentenceCount: number;
  /** The sentence, from 0, where the reader stopped. */
  readonly sentence: number;
  /** The furthest sentence, from 0, the reader came to. */
  readonly furthest: number;
  readonly noteCount: number;
}
