/** BCP 47 tags: translated from one language into the other. */
export interface LanguagePair {
  readonly from: string;
  readonly to: string;
}

/** Whether texts can be translated on this device. */
export type EngineReadiness =
  | 'ready'
  /** After a download, which may be large: only when the reader asks for it. */
  | 'downloadable'
  /** Not by this browser, not these languages, or not on this page. */
  | 'unavailable';

/** Why no translation came. */
export type TranslationProblem =
  /** The download did not come to its end. */
  | 'download'
  /** The engine gave up on this text. */
  | 'engine'
  /** The reader called it off. */
  | 'cancelled';

export type Translated =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: TranslationProblem };

/** Translates on the device: no text leaves it. */
export interface TranslationEngine {
  readiness(pair: LanguagePair): Promise<EngineReadiness>;
  /**
   * Translates a text, after the download where one is needed.
   *
   * @param onDownload gets the share of the download that is there, 0 to 1.
   */
  translate(
    text: string,
    pair: LanguagePair,
    signal: AbortSignal,
    onDownload: (share: number) => void,
  ): Promise<Translated>;
}
