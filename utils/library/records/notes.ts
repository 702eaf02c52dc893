import { type Note, type NoteDraft, noteOf, type SavedNote } from '../../contract/annotations';
import { conflictNoteId } from '../../contract/records';
import { AppError } from '../../contract/result';
import type { LibraryDatabase, NoteRecord } from '../database';
import { recount, tablesOfListFields } from '../lists/derive-list-fields';
import { randomId } from './identity';
import { advanceClock, byAge } from './record-meta';

/** The living notes of an article, oldest first. */
export async function notesOf(db: LibraryDatabase, articleId: string): Promise<Note[]> {
  const records = await db.notes.where({ deletedAt: 0, articleId }).toArray();
  return records.sort(byAge).map(noteOf);
}

/**
 * Saves a draft. When another view has saved the note since the draft was begun, both texts are
 * kept: this one as a new note, and `splitFrom` is the other, unless that view has deleted it.
 *
 * @param now milliseconds since 1970.
 */
export async function saveNote(
  db: LibraryDatabase,
  draft: NoteDraft,
  now: number,
): Promise<SavedNote> {
  return db.transaction('rw', tablesOfNotes(db), async () => {
    const before = await db.notes.get(draft.id);
    if (before?.operation === draft.operation) return { note: noteOf(before), splitFrom: null };
    const split = await db.notes.get(conflictNoteId(draft.id, draft.operation));
    if (before && split) return { note: noteOf(split), splitFrom: living(before) };
    const metaAfter = await advanceClock(db, now);
    const { rev: base, ...text } = draft;
    // A note put on another sentence is written on the edition read now.
    const isUnmoved = before && JSON.stringify(before.target) === JSON.stringify(draft.target);
    const editionId = isUnmoved
      ? before.editionId
      : ((await db.articles.get(draft.articleId))?.editionId ?? null);
    const isSplit = before !== undefined && before.rev !== base && before.body !== draft.body;
    const record: NoteRecord = isSplit
      ? { ...text, ...metaAfter(), editionId, id: conflictNoteId(draft.id, draft.operation) }
      : { ...before, ...text, ...metaAfter(before), editionId, deletedAt: 0 };
    await db.notes.put(record);
    await noteChanged(db, record.articleId);
    return { note: noteOf(record), splitFrom: isSplit ? living(before) : null };
  });
}

/**
 * Deletes a note, or takes that back. Deleting twice is deleting once.
 *
 * @param now milliseconds since 1970.
 * @throws AppError with `not-found` when there never was such a note, or it is gone for good.
 */
export async function setNoteDeleted(
  db: LibraryDatabase,
  id: string,
  deleted: boolean,
  now: number,
): Promise<Note> {
  return db.transaction('rw', tablesOfNotes(db), async () => {
    const before = await db.notes.get(id);
    if (!before) throw new AppError('not-found', `no note ${id}`);
    if (Boolean(before.deletedAt) === deleted) return noteOf(before);
    const metaAfter = await advanceClock(db, now);
    const operation = randomId();
    const record = { ...before, ...metaAfter(before), operation, deletedAt: deleted ? now : 0 };
    await db.notes.put(record);
    await noteChanged(db, record.articleId);
    return noteOf(record);
  });
}

const tablesOfNotes = (db: LibraryDatabase) => [...tablesOfListFields(db), db.unindexed];

/** Keeps the article's counts in step, and has its notes' words gathered anew. */
async function noteChanged(db: LibraryDatabase, articleId: string): Promise<void> {
  await recount(db, articleId);
  await db.unindexed.put({ articleId, part: 'notes' });
}

/** A deleted note must not come back to the screen by being collided with. */
const living = (record: NoteRecord) => (record.deletedAt ? null : noteOf(record));
