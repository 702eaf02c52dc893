import { type ReadonlySignal, signal } from '@preact/signals';
import type { Note, NoteTarget } from '../../utils/contract/annotations';
import type { NoteEntry, SaveState } from './note-entry';

/** A note for the screen: one that the Library has, or an empty one. */
export function newEntry(id: string, place: ReadonlySignal<NoteTarget>, note?: Note): NoteEntry {
  return {
    id,
    get target() {
      return place.value;
    },
    body: signal(note?.body ?? ''),
    saveState: signal<SaveState>({ kind: note ? 'saved' : 'empty' }),
    conflict: signal<NoteEntry | null>(null),
    isRestored: signal(false),
  };
}

/** Whether two notes are about the same. */
export function sameTarget(a: NoteTarget, b: NoteTarget): boolean {
  if (a.kind === 'article' || b.kind === 'article') return a.kind === b.kind;
  return a.sentence === b.sentence && a.quote.exact === b.quote.exact;
}
