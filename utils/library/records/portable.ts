import type { ExportedRecord, StoreName } from '../../contract/records';
import type { ArticleRecord } from '../database';
import { withoutListFields } from '../lists/list-fields';

/** A record as it may leave this database, or come into it: without what is derived here. */
export const portable = (
  store: StoreName,
  record: ExportedRecord<StoreName>,
): ExportedRecord<StoreName> =>
  store === 'articles' ? withoutListFields(record as ArticleRecord) : record;
