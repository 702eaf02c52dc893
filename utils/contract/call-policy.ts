/** Who may call a method of the background worker, and from which windows. */
export type CallPolicy = (
  | {
      /** Pages of the extension alone. */
      readonly from: 'own-pages';
    }
  | {
      /**
       * Those and our scripts in news pages, whose renderer a site may have taken over. From there
       * one may ask of the page's own article, open it and offer it, and of the page's own site.
       */
      readonly from: 'content-scripts';
      /**
       * The addresses that a call is about, of those arguments. For a script in a news page each must
       * be of that page's own site, see `same-site.ts`; none where the call concerns its tab alone.
       */
      about(args: readonly unknown[]): readonly unknown[];
    }
) & {
  /**
   * Whether it runs for a private window. What writes is refused: Mozilla's add-on policies ask that
   * nothing of private windows is stored, and we hold to it in every browser.
   */
  readonly inPrivateWindow: 'runs' | 'refused';
};

/** A row for every method of a service: the compiler asks for it. */
export type PolicyTable<Service> = { readonly [Method in keyof Service]: CallPolicy };

/** Stores nothing: it reads, or shows something. */
export const READS: CallPolicy = { from: 'own-pages', inPrivateWindow: 'runs' };
/** Stores something: a record, a setting, a file. */
export const WRITES: CallPolicy = { from: 'own-pages', inPrivateWindow: 'refused' };
