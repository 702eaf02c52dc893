import type { Colour, KeptTranslation, Note, SentenceMark } from './annotations';
import type { AnchorResult } from './editions';

/** What the Library knows of an article that is being read. */
export interface ReadingState {
  /** SHA-256 of the article's canonical address, in hexadecimal. */
  readonly articleId: string;
  /** The edition of the article that is read. */
  readonly editionId: string;
  /** The edition read before, when its text was another; null when there is none. */
  readonly changedSince: OlderEdition | null;
  /** The sentence, from 0, to go on at. */
  readonly sentence: number;
  readonly notes: readonly Note[];
  /** What sentences are marked with, oldest first. */
  readonly marks: readonly SentenceMark[];
  readonly translations: readonly KeptTranslation[];
  /** Where notes and marks of other editions stand now, by their ids; none for those of this one. */
  readonly anchors: Readonly<Record<string, AnchorResult>>;
}

/** An edition that another has followed. */
export interface OlderEdition {
  readonly editionId: string;
  /** ISO 8601: when the reader last opened it. */
  readonly readAt: string;
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
  /** How many sentences are kept in each colour. */
  readonly markCounts: Readonly<Record<Colour, number>>;
  /** How many sentences were understood partly or not at all. */
  readonly unclearCount: number;
  readonly tags: readonly string[];
}
