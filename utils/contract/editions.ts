/** What became of a sentence in a newer edition. */
export type AnchorStatus =
  /** The same words, where its neighbours are. */
  | 'in-place'
  /** The same words, elsewhere in the article. */
  | 'moved'
  /** Other words, but the same sentence; or one that it was merged into, or the larger part of it. */
  | 'edited'
  /** No sentence of the newer edition is this one. */
  | 'gone';

/** Where a note or mark belongs in the edition that is being read, and how sure that is. */
export interface AnchorResult {
  /** The sentence's number, from 0; null when it is gone. */
  readonly sentence: number | null;
  readonly anchorStatus: AnchorStatus;
}

/** A part of one of two texts: in both, only in the newer one, or only in the older one. */
export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** A sentence of a newer edition, or one that is no longer in it, beside the edition read before. */
export type EditionChange =
  | { readonly kind: 'same'; readonly sentence: number }
  | { readonly kind: 'moved'; readonly sentence: number }
  | { readonly kind: 'new'; readonly sentence: number }
  | {
      readonly kind: 'edited';
      readonly sentence: number;
      /** The words that differ, in reading order. */
      readonly pieces: readonly Piece[];
    }
  | { readonly kind: 'gone'; readonly text: string };

/** What has changed since an article was read before. */
export interface EditionChanges {
  /** Every sentence of the newer edition in its order, and the gone ones where they stood. */
  readonly rows: readonly EditionChange[];
  readonly added: number;
  readonly edited: number;
  readonly gone: number;
  readonly moved: number;
}
