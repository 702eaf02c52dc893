import type { LibraryClient } from '../../utils/contract/library-service';
import type { DraftStore } from './drafts';

/** What notes need from outside. */
export interface NotesDeps {
  readonly library: Pick<LibraryClient, 'saveNote' | 'deleteNote' | 'restoreNote'>;
  /** Where unsaved texts outlive this page; absent where nothing may be kept. */
  readonly unsaved?: DraftStore;
  /** Shows the reader where room can be made on a full disk. */
  readonly makeRoom?: () => void;
}
