import type { MarkDraft, SentenceMark } from '../../contract/annotations';
import type { LibraryDatabase, MarkRecord } from '../database';
import { recount, tablesOfListFields } from '../lists/derive-list-fields';
import { advanceClock, byAge, withClocks } from './record-meta';

/** The marks on an article's sentences, oldest first. */
export async function marksOf(db: LibraryDatabase, articleId: string): Promise<SentenceMark[]> {
  const records = await db.marks.where({ deletedAt: 0, articleId }).toArray();
  return records.sort(byAge).map(markView);
}

/**
 * Keeps a mark as it is now; one with neither colour nor comprehension is taken off. A sentence has
 * one mark: when another view has marked it under another id, that mark is changed and given back.
 *
 * @param now milliseconds since 1970.
 */
export async function saveMark(
  db: LibraryDatabase,
  draft: MarkDraft,
  now: number,
): Promise<SentenceMark> {
  return db.transaction('rw', tablesOfListFields(db), async () => {
    const before = (await db.marks.get(draft.id)) ?? (await markOn(db, draft));
    const deletedAt = draft.colour || draft.grasp ? 0 : before?.deletedAt || now;
    if (before && isSame(before, draft) && before.deletedAt === deletedAt) return markView(before);
    const metaAfter = await advanceClock(db, now);
    const article = before ? null : await db.articles.get(draft.articleId);
    const record: MarkRecord = {
      editionId: article?.editionId ?? null,
      ...before,
      ...draft,
      ...metaAfter(before),
      id: before?.id ?? draft.id,
      deletedAt,
    };
    await db.marks.put(withClocks(record, before, ['colour', 'grasp']));
    await recount(db, record.articleId);
    return markView(record);
  });
}

/** The living mark on the same sentence, set under another id. */
async function markOn(db: LibraryDatabase, { articleId, target }: MarkDraft) {
  const marks = await db.marks.where({ deletedAt: 0, articleId }).toArray();
  return marks.find(
    (mark) =>
      mark.target.sentence === target.sentence && mark.target.quote.exact === target.quote.exact,
  );
}

const isSame = (before: MarkRecord, { target, colour, grasp }: MarkDraft) =>
  JSON.stringify([before.target, before.colour, before.grasp]) ===
  JSON.stringify([target, colour, grasp]);

/** A mark as views see it. */
function markView(record: MarkRecord): SentenceMark {
  const { id, articleId, target, colour, grasp, editionId, createdAt } = record;
  return { id, articleId, target, colour, grasp, editionId, createdAt };
}
