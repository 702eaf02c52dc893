import { anchorTargets } from '../../anchoring/find-in-edition';
import type { LibraryDatabase, ReadingPositionRecord } from '../database';
import { recount, tablesOfListFields } from '../lists/derive-list-fields';
import { sentencesOfEdition } from './editions';
import { advanceClock } from './record-meta';

/**
 * Keeps the sentence that the reader has reached in an article.
 *
 * @param position the sentence's number, from 0, and its text, to find it again should the article
 *   change.
 * @param now milliseconds since 1970.
 */
export async function saveReadingPosition(
  db: LibraryDatabase,
  position: { articleId: string; sentence: number; text: string },
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfListFields(db), async () => {
    const before = await db.places.get(position.articleId);
    const furthest = Math.max(position.sentence, before?.furthest ?? 0);
    const metaAfter = await advanceClock(db, now);
    await db.places.put({ ...before, ...metaAfter(before), ...position, furthest });
    await recount(db, position.articleId);
  });
}

/**
 * The number of the sentence to go on at: of the one the reader stopped at, wherever it stands now.
 * When it is gone, its old number is the best guess.
 *
 * @param position undefined when the article was never read.
 * @param readOn the edition that may have been read then; null when none is known.
 * @param sentences those of the edition that is read now.
 */
export async function resumeSentence(
  db: LibraryDatabase,
  position: ReadingPositionRecord | undefined,
  readOn: string | null,
  sentences: readonly string[],
): Promise<number> {
  if (!position) return 0;
  const { sentence, text } = position;
  if (sentences[sentence] === text) return sentence;
  const quote = { exact: text, prefix: '', suffix: '' };
  const older = await sentencesOfEdition(db, readOn);
  const [found] = anchorTargets([{ kind: 'sentence', sentence, quote }], older, sentences);
  return found?.sentence ?? Math.min(sentence, Math.max(0, sentences.length - 1));
}
