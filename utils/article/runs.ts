/** An element that holds text, with the elements around it as a reader sees them. */
export interface ElementPath {
  readonly element: Element;
  /** The enclosing place in the composed tree: across shadow roots, slots and frames. */
  readonly parent: ElementPath | null;
  /** The same element in the copy that Readability works on; null where that has none. */
  readonly duplicate: Element | null;
  /** The element's number in page order: the mark its copy carries. */
  readonly id: number;
}

/** What one text node adds to a run. */
export interface RunPart {
  /** What of the node's data counts: all of it but for the ends of a selection. */
  readonly data: string;
  /** The element that holds the text. */
  readonly place: ElementPath;
  readonly inLink: boolean;
  /** Set where it stands for a `br`. */
  readonly isBreak?: boolean;
}

/** A stretch of text with no line break in it: what a reader sees as one block. */
export interface Run {
  /** Its number among the page's runs, from 0. */
  readonly index: number;
  /** The nearest block-level element. */
  readonly place: ElementPath;
  readonly parts: readonly RunPart[];
  /** Folded and trimmed; never empty. */
  readonly text: string;
  /** UTF-16 code units of it inside links. */
  readonly linkChars: number;
  /** Set where the run is nothing but the time of a live blog's entry: the time as it is shown. */
  readonly entryTime?: string;
}
