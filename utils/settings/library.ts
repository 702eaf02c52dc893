import { flagField, section } from './fields';

/** What the library does by itself. */
export const readLibrary = section({
  /** A backup in the downloads folder, at most once a day; needs a permission that is asked for. */
  autoBackup: flagField(false),
  /** The number of a page's notes on the toolbar button, where Lede was opened. */
  badge: flagField(false),
});
