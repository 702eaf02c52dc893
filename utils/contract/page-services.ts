import type { QuoteSelector } from './annotations';
import type { Article, ExtractionProblem } from './article';
import type { ErrorCode } from './result';

/** How Sentences Mode stands on a page. */
export type PageState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'prepared' | 'reading';
      readonly title: string;
      readonly canonicalUrl: string;
      readonly sentenceCount: number;
      /** The share of the page's visible text that was taken; absent for what the reader chose. */
      readonly coverage?: number | undefined;
    }
  | { readonly kind: 'problem'; readonly problem: ExtractionProblem }
  /** The page lets no frame work, and a tab of its own failed as well. */
  | { readonly kind: 'blocked'; readonly code: ErrorCode };

/** What the script in a news page answers, to our pages and the worker alone. */
export interface PageService {
  /** Extracts the article and loads the reader, unseen; answers once the article is known. */
  prepare(): Promise<PageState>;
  /** The article that is prepared or open, for a note on it; null when there is none. */
  article(): Article | null;
  /** Switches Sentences Mode on or off. */
  toggle(): Promise<PageState>;
  /** Switches Sentences Mode on with what is selected on the page. */
  readSelection(): Promise<PageState>;
  /** Forgets what was picked on this site, and prepares what is read without it. */
  forgetChoice(): Promise<PageState>;
}

/** The methods after which a page tells its state. */
export type PageAct = Exclude<keyof PageService, 'article'>;

/** What the script answers that shows sentences on their page. */
export interface ShowOnPageService {
  /** Shows a sentence where it stands, the reader out of the way; false when it is not there. */
  showOnPage(quote: QuoteSelector): boolean;
}
