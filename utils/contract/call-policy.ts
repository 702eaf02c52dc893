/** Who may call a method of the background worker, and from which windows. */
export interface CallPolicy {
  /**
   * `own-pages`: pages of the extension alone. `content-scripts`: those and our scripts in news
   * pages, whose renderer a site may have taken over. From there one may ask of one article, open it
   * and offer it; whoever knows its address may do so, which SECURITY.md says too.
   */
  readonly from: 'own-pages' | 'content-scripts';
  /**
   * Whether it runs for a private window. What writes is refused: Mozilla's add-on policies ask that
   * nothing of private windows is stored, and we hold to it in every browser.
   */
  readonly inPrivateWindow: 'runs' | 'refused';
}

/** A row for every method of a service: the compiler asks for it. */
export type PolicyTable<Service> = { readonly [Method in keyof Service]: CallPolicy };

/** Stores nothing: it reads, or shows something. */
export const READS: CallPolicy = { from: 'own-pages', inPrivateWindow: 'runs' };
/** Stores something: a record, a setting, a file. */
export const WRITES: CallPolicy = { from: 'own-pages', inPrivateWindow: 'refused' };
