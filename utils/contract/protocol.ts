import type { Changes } from '../anchoring/edition-changes';
import type { PageState } from '../page/open-reader';
import type {
  KeptTranslation,
  MarkDraft,
  Note,
  NoteDraft,
  QuoteSelector,
  SavedNote,
  SentenceMark,
} from './annotations';
import type { Article } from './article';
import type { ExchangeCalls } from './exchange-protocol';
import type { Health } from './health';
import type {
  ArticlesAct,
  BinPage,
  ListPage,
  ListQuery,
  Overview,
  TagsAct,
  Usage,
  WrittenPage,
} from './lists';
import type { Edition, EditionSummary, ReadingState } from './reading-state';
import type { SearchPage, SearchQuery } from './search';

/** Calls the background worker answers. The reader's views know the Library only through these. */
export interface WorkerCalls extends ExchangeCalls {
  /** What is known of this article, without keeping anything: for a reader that is only prepared. */
  'library/look-up': (ask: {
    canonicalUrl: string;
    sentences: readonly string[];
  }) => ReadingState | null;
  /** Keeps the article as read now and says where to go on. */
  'library/open-article': (ask: { article: Article }) => ReadingState;
  /** An article kept before, or null. Marks it as opened now. */
  'library/read-article': (ask: {
    id: string;
  }) => { article: Article; reading: ReadingState } | null;
  /** What has changed between two editions of an article; null when one is not kept any more. */
  'library/compare-editions': (ask: {
    older: string;
    newer: string;
    lang: string | null;
  }) => Changes | null;
  /** One page of a list of articles. */
  'library/list': (ask: ListQuery) => ListPage;
  /** One page of articles with their notes or marked sentences, by the view asked for. */
  'library/list-written': (ask: ListQuery) => WrittenPage;
  /** How many articles there are in each view, of each site, language, tag and colour. */
  'library/overview': (ask: Record<string, never>) => Overview;
  /** One page of the articles in which all that was typed is found, with the places. */
  'library/search': (ask: SearchQuery) => SearchPage;
  /** Puts articles into the bin as one act; answers the ids of those it moved, to undo it. */
  'library/delete-articles': (ask: ArticlesAct) => readonly string[];
  /** Takes articles out of the bin as one act; answers the ids of those it moved. */
  'library/restore-articles': (ask: ArticlesAct) => readonly string[];
  /** Gives tags to articles and takes tags from them, as one act. */
  'library/change-tags': (ask: TagsAct) => void;
  /** Renames a tag on all articles, or removes it where `to` is empty. */
  'library/rename-tag': (ask: { from: string; to: string }) => void;
  /** One page of what was deleted, the last first: articles, and notes deleted by themselves. */
  'library/list-bin': (ask: { offset: number; limit: number }) => BinPage;
  /** Removes for good all that lies in the bin. */
  'library/empty-bin': (ask: Record<string, never>) => void;
  /** The editions of an article, the one read last first. */
  'library/list-editions': (ask: { articleId: string }) => readonly EditionSummary[];
  /** An edition's text; null when it is not kept. */
  'library/read-edition': (ask: { editionId: string }) => Edition | null;
  /** How much room the library takes. */
  'library/usage': (ask: Record<string, never>) => Usage;
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
  /** Shows a sentence on the page of the tab that asks; false when it is not to be found there. */
  'page/show-place': (ask: { quote: QuoteSelector }) => boolean;
  /** An article on a site where Sentences Mode opens by itself; `article` is its address' identity. */
  'site/offer': (ask: { url: string; article: string }) => void;
  /** Shows a number on the toolbar button for the tab that asks, see `badge.ts`. */
  'badge/show': (ask: { count: number }) => void;
  /** Opens the library page. */
  'library/open-page': (ask: Record<string, never>) => void;
  /** Opens the settings page. */
  'settings/open-page': (ask: Record<string, never>) => void;
}

/** Calls the content script answers. */
export interface PageCalls {
  /** Extracts the article and loads the reader, unseen; answers once the article is known. */
  'page/prepare': (ask: Record<string, never>) => PageState;
  /** The article that is prepared or open, for a note on it; null when there is none. */
  'page/article': (ask: Record<string, never>) => Article | null;
  /** Switches Sentences Mode on or off. */
  'page/toggle': (ask: Record<string, never>) => PageState;
  /** Switches Sentences Mode on with what is selected on the page. */
  'page/read-selection': (ask: Record<string, never>) => PageState;
  /** Forgets what was picked on this site, and prepares what is read without it. */
  'page/forget-choice': (ask: Record<string, never>) => PageState;
}

/** The calls after which a page tells its state. */
export type PageSwitch = Exclude<keyof PageCalls, 'page/article'>;

/** Calls that the script answers which shows sentences on their page. */
export interface ShowOnPageCalls {
  /** Shows a sentence where it stands, the reader out of the way; false when it is not there. */
  'place/show': (ask: { quote: QuoteSelector }) => boolean;
}

export type Calls = WorkerCalls & PageCalls & ShowOnPageCalls;
export type CallName = keyof Calls;
export type Ask<N extends CallName> = Parameters<Calls[N]>[0];
export type Answer<N extends CallName> = ReturnType<Calls[N]>;

/** How a call travels. */
export interface Envelope<N extends CallName = CallName> {
  readonly lede: 1;
  readonly call: N;
  readonly ask: Ask<N>;
}

/** Any of the maps of calls, or a part of one. */
export type AnyCalls = WorkerCalls | PageCalls | ShowOnPageCalls | ExchangeCalls;

/** A handler for every call of a map: the compiler sees to it that none is forgotten. */
export type Handlers<Map extends AnyCalls, Context> = {
  readonly [N in keyof Map & CallName]: (
    ask: Ask<N>,
    context: Context,
  ) => Promise<Answer<N>> | Answer<N>;
};
