import { browser } from 'wxt/browser';
import type { NoteRecord } from '../library/database';
import type { Box } from '../library/journal-boxes';
import { noteOf } from '../notes/note';
import type { Note } from '../notes/types';

/** The journal's keys of what was written, see `library/journal-boxes.ts`. */
const BOX = 'journal:box/';

/**
 * Hears of every note that has been saved or deleted on any page of ours, this one among them: the
 * popup may have taken one over a reader that is open. The journal tells, for it is in the one storage
 * whose changes a frame over a site's page hears of in both browsers; messages of the worker do not
 * reach it in Firefox (seen 2026-11, 153).
 */
export function hearOfNotes(onNote: (note: Note, isDeleted: boolean) => void): void {
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

const notesIn = (box: unknown) => ((box as Box | undefined)?.notes ?? []) as readonly NoteRecord[];
