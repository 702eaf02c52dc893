import type { Article } from '../article/types';
import type { Health } from '../library/health';
import type { Changes } from '../notes/changes';
import type {
  KeptTranslation,
  MarkDraft,
  Note,
  NoteDraft,
  SavedNote,
  SentenceMark,
} from '../notes/types';
import type { PageState } from '../page/opening';
import type { ArticleSummary, Reading } from '../reading/types';
import type { ExchangeCalls } from './exchange-protocol';

/** Calls the background worker answers. The reader's views know the Library only through these. */
export interface WorkerCalls extends ExchangeCalls {
  /** What is known of this article, without keeping anything: for a reader that is only prepared. */
  'library/look-up': (ask: {
    canonicalUrl: string;
    sentences: readonly string[];
  }) => Reading | null;
  /** Keeps the article as read now and says where to go on. */
  'library/open-article': (ask: { article: Article }) => Reading;
  /** An article kept before, or null. Marks it as opened now. */
  'library/read-article': (ask: { id: string }) => { article: Article; reading: Reading } | null;
  /** What has changed between two editions of an article; null when one is not kept any more. */
  'library/compare-editions': (ask: {
    older: string;
    newer: string;
    lang: string | null;
  }) => Changes | null;
  /** Every article, the last opened first. */
  'library/list-articles': (ask: Record<string, never>) => readonly ArticleSummary[];
  'library/delete-article': (ask: { id: string }) => void;
  'library/restore-article': (ask: { id: string }) => void;
  'library/keep-place': (ask: { articleId: string; sentence: number; text: string }) => void;
  'library/save-note': (ask: NoteDraft) => SavedNote;
  'library/delete-note': (ask: { id: string }) => void;
  'library/restore-note': (ask: { id: string }) => Note;
  /**
   * Keeps a sentence's mark as it is now; with neither colour nor grasp it is taken off. When
   * another tab had marked the same sentence first, the answer is that mark, changed.
   */
  'library/save-mark': (ask: MarkDraft) => SentenceMark;
  /** Keeps a sentence's translation with its article, in place of one into the same language. */
  'library/keep-translation': (ask: KeptTranslation) => void;
  /** How the library is, and what the reader should be told of it. */
  'library/health': (ask: Record<string, never>) => Health;
  /** The reader has seen what `library/health` said. */
  'library/dismiss-notice': (ask: Record<string, never>) => void;
  /** Keeps an article and opens it in a tab of its own, where the page lets no frame work. */
  'reader/open-tab': (ask: { article: Article }) => void;
  /** Starts the picker on the page of the tab that asks: the reader over it closes first. */
  'page/pick': (ask: Record<string, never>) => void;
  /** Opens the library page. */
  'library/open-page': (ask: Record<string, never>) => void;
}

/** Calls the content script answers. */
export interface PageCalls {
  /** Extracts the article and loads the reader, unseen; answers once the article is known. */
  'page/prepare': (ask: Record<string, never>) => PageState;
  /** Switches Sentences Mode on or off. */
  'page/toggle': (ask: Record<string, never>) => PageState;
  /** Switches Sentences Mode on with what is selected on the page. */
  'page/read-selection': (ask: Record<string, never>) => PageState;
  /** Forgets what was picked on this site, and prepares what is read without it. */
  'page/forget-choice': (ask: Record<string, never>) => PageState;
}

export type Calls = WorkerCalls & PageCalls;
export type CallName = keyof Calls;
export type Ask<N extends CallName> = Parameters<Calls[N]>[0];
export type Answer<N extends CallName> = ReturnType<Calls[N]>;

/** How a call travels. */
export interface Envelope<N extends CallName = CallName> {
  readonly lede: 1;
  readonly call: N;
  readonly ask: Ask<N>;
}

/** A handler for every call of a map: the compiler sees to it that none is forgotten. */
export type Handlers<Map extends WorkerCalls | PageCalls | ExchangeCalls, Context> = {
  readonly [N in keyof Map & CallName]: (
    ask: Ask<N>,
    context: Context,
  ) => Promise<Answer<N>> | Answer<N>;
};
