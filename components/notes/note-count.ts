import type { NotesModel } from './note-entry';

/** How many notes there are on the article, those that are just being written among them. */
export const noteCount = ({ entries }: NotesModel): number =>
  entries.value.filter((entry) => entry.body.value !== '').length;
