import { anchorTargets } from '../../anchoring/find-in-edition';
import { groupBy } from '../../collections/lists';
import type { NoteTarget, SentenceTarget } from '../../contract/annotations';
import type { AnchorResult } from '../../contract/editions';
import type { LibraryDatabase } from '../database';
import { sentencesOfEdition } from './editions';

/** A note or mark, as far as finding its sentence goes. */
interface Annotation {
  readonly id: string;
  readonly target: NoteTarget;
  /** The edition it was written on; null when that is not known. */
  readonly editionId: string | null;
}

/**
 * Where the sentences are now that notes and marks were written on in other editions than the one
 * that is read.
 *
 * @param editionId the edition that is read; null when the Library has not taken it in yet.
 * @param sentences its sentences.
 * @returns results by the ids of notes and marks; none for those on the whole article or on the
 *   edition that is read.
 */
export async function anchorAnnotations(
  db: LibraryDatabase,
  editionId: string | null,
  sentences: readonly string[],
  annotations: readonly Annotation[],
): Promise<Readonly<Record<string, AnchorResult>>> {
  const moved = annotations.flatMap(({ id, target, editionId: writtenOn }) =>
    target.kind === 'article' || (writtenOn !== null && writtenOn === editionId)
      ? []
      : [{ id, target, writtenOn }],
  );
  const results: Record<string, AnchorResult> = {};
  for (const [writtenOn, group] of groupBy(moved, (each) => each.writtenOn)) {
    const older = await sentencesOfEdition(db, writtenOn);
    const targets: SentenceTarget[] = group.map(({ target }) => target);
    for (const [i, result] of anchorTargets(targets, older, sentences).entries()) {
      const id = group[i]?.id;
      if (id !== undefined) results[id] = result;
    }
  }
  return results;
}
