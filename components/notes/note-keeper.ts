import type { Note, NoteDraft, SavedNote } from '../../utils/contract/annotations';
import type { Result } from '../../utils/contract/result';
import type { DraftStore } from './drafts';

/** The Library, as notes need it. */
export interface NoteKeeper {
  saveNote(draft: NoteDraft): Promise<Result<SavedNote>>;
  deleteNote(id: string): Promise<Result<void>>;
  restoreNote(id: string): Promise<Result<Note>>;
  /** Where unsaved texts outlive this page; absent where nothing may be kept. */
  readonly unsaved?: DraftStore;
  /** Shows the reader where room can be made on a full disk. */
  readonly makeRoom?: () => void;
}
