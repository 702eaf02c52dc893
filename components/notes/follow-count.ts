import { effect } from '@preact/signals';
import type { NotesModel } from './note-entry';

/** How many notes there are on the article, those that are just being written among them. */
export const noteCount = ({ entries }: NotesModel): number =>
  entries.value.filter((entry) => entry.body.value !== '').length;

/**
 * Has the number of notes shown, now and whenever it changes; 0 once it is not wanted any more.
 *
 * @param isWanted reads signals; while it was never true nothing is shown.
 */
export function followCount(
  notes: NotesModel,
  isWanted: () => boolean,
  show: (count: number) => void,
): void {
  let shown: number | null = null;
  effect(() => {
    const count = isWanted() ? noteCount(notes) : 0;
    if (count === shown || (shown === null && !isWanted())) return;
    shown = count;
    show(count);
  });
}
