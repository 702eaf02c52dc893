/** What the reader should be told of the library's files, until it is dismissed. */
export interface Notice {
  /** The database had lost what the journal still had. */
  readonly kind: 'put-back';
  /** The number of notes put back, and how many there should have been. */
  readonly notes: number;
  readonly of: number;
}

/** How the library is. */
export interface Health {
  /** The library's random id: another one than before means that a new, empty one was made. */
  readonly epoch: string;
  readonly notice: Notice | null;
}
