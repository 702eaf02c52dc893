/** A half-open range of UTF-16 code units, `[start, end)`, into the text it belongs to. */
export type Span = readonly [start: number, end: number];

/** What a block is. `signoff` and `source` are set apart from the article's own sentences. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'quotation'
  | 'preformatted'
  | 'signoff'
  | 'source';

/** Emphasis or a link inside a block. `href` is always an absolute http(s) address. */
export type Mark =
  | { readonly kind: 'emphasis' | 'strong'; readonly start: number; readonly end: number }
  | { readonly kind: 'link'; readonly start: number; readonly end: number; readonly href: string };

/** One piece of an article as written: plain text, never HTML. */
export interface Block {
  readonly kind: BlockKind;
  /** Plain text; white space folded to single spaces, except in `preformatted`. */
  readonly text: string;
  /** The block's sentences, in order, covering `text` but for white space. */
  readonly sentences: readonly Span[];
  /** Inline marks over `text`, ordered by `start`. */
  readonly marks: readonly Mark[];
}

/** A block that is not divided into sentences yet. */
export type UndividedBlock = Omit<Block, 'sentences'>;

/** A news article as plain data: what the page gives, the Library keeps and the reader shows. */
export interface Article {
  /** The address it was read at. */
  readonly url: string;
  /** The address that names the article: what two visits under different addresses share. */
  readonly canonicalUrl: string;
  readonly title: string;
  /** The authors' names, joined by ", "; null when the page names none. */
  readonly byline: string | null;
  readonly siteName: string | null;
  /** BCP 47 language tag, or null when neither declared nor guessed. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl';
  /** ISO 8601, with the offset the page states or, when it states none, without one. */
  readonly published: string | null;
  /** When it was last changed, in the same form. */
  readonly modified?: string | null;
  /** The part of the paper it stands in, as the page calls it. */
  readonly section?: string | null;
  /** The address of its picture: http(s), absolute. */
  readonly leadImage?: string | null;
  /** The share of the page's visible prose that `blocks` holds, 0 to 1; absent for a selection. */
  readonly coverage?: number;
  readonly blocks: readonly Block[];
}

/** An article as a page gives it: its language is declared or null, its sign-off still a paragraph. */
export type UndividedArticle = Omit<Article, 'blocks'> & {
  readonly blocks: readonly UndividedBlock[];
};

/** Splits a text into sentences. `lang` is a BCP 47 tag; without it the segmenter guesses. */
export type Segment = (text: string, lang?: string) => readonly Span[];

/** Why a page gave no article. */
export type ExtractionProblem =
  /** Nothing on the page looks like an article. */
  | 'no-article'
  /** The document is not HTML: PDF, plain text, JSON, an image. */
  | 'not-html'
  /** The document is larger than extraction takes on. */
  | 'too-large'
  /** Reading the selection was asked for and nothing is selected. */
  | 'no-selection';

export type Extraction<Extracted = Article> =
  | { readonly ok: true; readonly article: Extracted }
  | { readonly ok: false; readonly problem: ExtractionProblem };
