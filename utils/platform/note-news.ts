import { browser } from 'wxt/browser';
import type { NoteRecord } from '../library/database';
import type { JournalEntry } from '../library/journal';
import { noteOf } from '../notes/note';
import type { Note } from '../notes/types';

/** The journal's keys of notes, see `library/journal.ts`. */
const NOTES = 'journal:notes/';

/**
 * Hears of every note that has been saved from any page of ours, this one among them: the popup may
 * have taken one over a reader that is open. The journal tells, for it is in the one storage whose
 * changes a frame over a site's page hears of in both browsers; messages of the worker do not reach it
 * in Firefox (seen 2026-11, 153).
 */
export function hearOfNotes(onNote: (note: Note) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      const record = key.startsWith(NOTES) ? (newValue as JournalEntry | undefined)?.record : null;
      if (record && !record.deletedAt) onNote(noteOf(record as NoteRecord));
    }
  });
}
