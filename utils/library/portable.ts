import type { CopyOf, StoreName } from '../exchange/copy';
import type { ArticleRecord } from './database';
import { unshelved } from './shelf';

/** A record as it may leave this database, or come into it: without what is derived here. */
export const portable = (store: StoreName, record: CopyOf<StoreName>): CopyOf<StoreName> =>
  store === 'articles' ? unshelved(record as ArticleRecord) : record;
