import type { Article, UndividedArticle } from './article';
import { type PolicyTable, READS } from './call-policy';
import type { ReadingState } from './reading-state';

/**
 * How an article is shown over its page until the reader's frame has loaded: as the frame will show
 * it, see `page/first-sight/`. Plain data, as everything that comes into a page.
 */
export interface FirstSight {
  /** The reader's style sheets, for a shadow root. */
  readonly css: string;
  /** The reader's look: `data-` attributes and custom properties of the root, by name. */
  readonly data: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly view: 'list' | 'focus' | 'article';
  /** The interface's language, as a BCP 47 tag, and its direction. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** What stands under the title: source, authors, time, share of the page. */
  readonly about: readonly string[];
  /** What is said to who comes back, and on the button beside it; null for who begins. */
  readonly resumed: readonly [text: string, button: string] | null;
  /** The keys that step and leave, as keymaps name them. */
  readonly keys: Readonly<Record<'next' | 'previous' | 'leave', readonly string[]>>;
}

/** What a reader over a page begins with. */
export interface Opening {
  readonly article: Article;
  /** What the Library knows of the article; null for nothing, or where it does not say so in time. */
  readonly known: ReadingState | null;
  /** Null where only the frame can show it as it is: beside notes and marks, in a face of our own. */
  readonly sight: FirstSight | null;
}

/** Prepares what a reader over a page begins with, in one journey to the worker and back. */
export interface OpeningService {
  /** The article divided into sentences, and how to show it. Nothing of it is kept. */
  prepare(article: UndividedArticle): Promise<Opening>;
}

export const OPENING_POLICY: PolicyTable<OpeningService> = {
  // The script in the page asks before its reader is there. Of a private window nothing is known.
  prepare: {
    from: 'content-scripts',
    about: ([article]) => [(article as Partial<UndividedArticle> | null)?.canonicalUrl],
    inPrivateWindow: READS.inPrivateWindow,
  },
};
