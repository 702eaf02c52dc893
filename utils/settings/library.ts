import { flag, group } from './fields';

/** What the library does by itself. */
export const readLibrary = group({
  /** A backup in the downloads folder, at most once a day; needs a permission that is asked for. */
  autoBackup: flag(false),
  /** The number of a page's notes on the toolbar button, where Lede was opened. */
  badge: flag(false),
});
