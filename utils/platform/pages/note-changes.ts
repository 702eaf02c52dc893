import { browser } from 'wxt/browser';
import { type Note, noteOf } from '../../contract/annotations';
import type { NoteRecord } from '../../library/database';
import type { JournalBucket } from '../../library/journal/buckets';

/** The journal's keys of what was written, see `library/journal/buckets.ts`. */
const BOX = 'journal:box/';

/**
 * Hears of every note that has been saved or deleted on any page of ours, this one among them: the
 * popup may have taken one over a reader that is open. The journal tells, for it is in the one storage
 * whose changes a frame over a site's page hears of in both browsers; messages of the worker do not
 * reach it in Firefox (seen 2026-11, 153).
 */
export function onNoteChanged(onNote: (note: Note, isDeleted: boolean) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
      if (!key.startsWith(BOX)) continue;
      const before = new Map(notesIn(oldValue).map((note) => [note.id, note.updatedAt]));
      for (const record of notesIn(newValue)) {
        const isNews = record.updatedAt !== before.get(record.id);
        if (isNews) onNote(noteOf(record), record.deletedAt > 0);
      }
    }
  });
}

const notesIn = (box: unknown) =>
  ((box as JournalBucket | undefined)?.notes ?? []) as readonly NoteRecord[];
