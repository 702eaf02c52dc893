import { type AnchorResult, anchorTargets } from '../../anchoring/find-in-edition';
import type { NoteTarget, SentenceTarget } from '../../contract/annotations';
import { sentencesOf } from '../../reading/sentences';
import type { LibraryDatabase, ReadingPositionRecord } from '../database';

/** A note or mark, as far as its place goes. */
interface Written {
  readonly id: string;
  readonly target: NoteTarget;
  /** The edition it was written on; null when that is not known. */
  readonly editionId: string | null;
}

/** The sentences of a kept edition; null when it is not kept any more. */
export async function sentencesOfEdition(
  db: LibraryDatabase,
  editionId: string | null,
): Promise<readonly string[] | null> {
  const edition = editionId === null ? undefined : await db.editions.get(editionId);
  return edition ? sentencesOf(edition).map((sentence) => sentence.text) : null;
}

/**
 * Where everything stands now that was written on other editions than the one that is read.
 *
 * @param editionId the edition that is read; null when the Library has not taken it in yet.
 * @param sentences its sentences.
 * @returns placements by the ids of what was written; none for what needs none.
 */
export async function anchorResultsOf(
  db: LibraryDatabase,
  editionId: string | null,
  sentences: readonly string[],
  written: readonly Written[],
): Promise<Readonly<Record<string, AnchorResult>>> {
  const byEdition = new Map<string | null, { id: string; target: SentenceTarget }[]>();
  for (const { id, target, editionId: on } of written) {
    if (target.kind === 'article' || (on !== null && on === editionId)) continue;
    byEdition.set(on, [...(byEdition.get(on) ?? []), { id, target }]);
  }
  const anchors: Record<string, AnchorResult> = {};
  for (const [on, group] of byEdition) {
    const older = await sentencesOfEdition(db, on);
    const targets = group.map(({ target }) => target);
    for (const [i, anchor] of anchorTargets(targets, older, sentences).entries()) {
      const id = group[i]?.id;
      if (id !== undefined) anchors[id] = anchor;
    }
  }
  return anchors;
}

/**
 * The sentence to go on at: the one the reader stopped at, wherever it stands now. When it is gone,
 * the same number is the best guess.
 *
 * @param readOn the edition that may have been read then.
 */
export async function resumeAt(
  db: LibraryDatabase,
  place: ReadingPositionRecord | undefined,
  readOn: string | null,
  sentences: readonly string[],
): Promise<number> {
  if (!place) return 0;
  const { sentence, text } = place;
  if (sentences[sentence] === text) return sentence;
  const quote = { exact: text, prefix: '', suffix: '' };
  const older = await sentencesOfEdition(db, readOn);
  const [placed] = anchorTargets([{ kind: 'sentence', sentence, quote }], older, sentences);
  return placed?.sentence ?? Math.min(sentence, Math.max(0, sentences.length - 1));
}
