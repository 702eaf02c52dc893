import type { NoteDraft } from '../../contract/annotations';
import { isObject } from '../../contract/validators';
import {
  isArticleRecord,
  isJournaledRecord,
  type JournalContents,
  putIfNewer,
} from '../journal/buckets';

/*
 * Until 2026-11 every note, mark and article had an item of its own in the journal, the act on a note
 * beside its record.
 */
const TABLES = ['notes', 'marks', 'articles'].map((table) => `journal:${table}/`);

export const isEntryKey = (key: string) => TABLES.some((table) => key.startsWith(table));

/** Adds an entry's record to what the journal has, unless that has a newer one. */
export function takeEntry(key: string, value: unknown, into: JournalContents): void {
  if (!isObject(value)) return;
  if (key.startsWith('journal:articles/')) {
    if (isArticleRecord(value) && !into.articles.has(value.id)) into.articles.set(value.id, value);
    return;
  }
  const { record } = value;
  const records = key.startsWith('journal:marks/') ? into.marks : into.notes;
  if (isJournaledRecord(record)) putIfNewer(records, record);
}

/** What was about to be done to an entry's note: one act or none. */
export function actOfEntry(value: unknown): NoteDraft[] {
  const act = isObject(value) ? value['act'] : null;
  return isObject(act) && 'operation' in act ? [act as unknown as NoteDraft] : [];
}
