import type { NoteTarget } from '../../utils/contract/annotations';

/** What the model knows of an entry beside what the screen shows. */
export interface Bookkeeping {
  /** The id it has in the Library; another than the entry's after a split. */
  noteId: string;
  rev: number;
  savedBody: string;
  savedTarget: NoteTarget;
  timer: ReturnType<typeof setTimeout> | null;
  underWay: Promise<void> | null;
  /**
   * The act under way. When no answer came it may have been carried out all the same: it is tried
   * again as it was, before anything typed since, or our own text would collide with itself.
   */
  operation: { id: string; body: string; target: NoteTarget } | null;
  /** A save that failed may have left the text in the journal. */
  wasTried: boolean;
}

/** False for a note of which the Library cannot have anything. */
export const mayBeKept = ({ rev, operation, wasTried }: Bookkeeping) =>
  rev > 0 || operation !== null || wasTried;
