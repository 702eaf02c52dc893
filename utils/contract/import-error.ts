/** Why a file is not imported. A file with any of these changes nothing. */
export type ImportErrorCode =
  /** More bytes than are read. */
  | 'too-large'
  /** A zip, a picture or whatever else is not text in UTF-8. */
  | 'not-text'
  /** Text, but not JSON: cut off, or another format. */
  | 'not-json'
  /** JSON, but neither a backup of ours nor annotations. */
  | 'foreign'
  /** Written by a newer version of Lede. */
  | 'too-new'
  /** Something in it is not what it has to be. */
  | 'damaged'
  /** It was made to do harm: a `javascript:` address, a field called `__proto__`. */
  | 'hostile'
  /** A date in the future: merged by its clock, it would win over everything the reader writes. */
  | 'future';

/** An {@link ImportError} as plain data, for the reader. */
export interface ImportErrorValue {
  readonly code: ImportErrorCode;
  /** Where in the file, as `notes[3].body`; '' for the whole of it. */
  readonly at: string;
  /** For a bug report. */
  readonly detail: string;
}

/** Thrown while a file is read; `readImport` turns it into an {@link ImportErrorValue}. */
export class ImportError extends Error {
  private readonly trail: (string | number)[] = [];

  constructor(
    readonly code: ImportErrorCode,
    detail: string,
  ) {
    super(detail);
    this.name = 'ImportError';
  }

  /** Adds the field, or the index in a list, in which the error was met; called from the inside out. */
  within(step: string | number): this {
    this.trail.unshift(step);
    return this;
  }

  get problem(): ImportErrorValue {
    const at = this.trail.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
    return { code: this.code, at: at.join('').replace(/^\./, ''), detail: this.message };
  }
}
