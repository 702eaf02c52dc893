import { groupBy } from '../../collections/lists';
import type { MarkExport } from '../../contract/records';
import type { RecordChange } from '../../exchange/import-plan';
import type { LibraryDatabase, MarkRecord } from '../database';
import { advanceClock, byAge, type MetaAfter } from './record-meta';

/**
 * A sentence has one mark, but two devices may have set one each, under ids of their own. Where an
 * import brings such a second mark, the one set first stays, with the colour and comprehension that
 * either has (the later change counts), and the others become tombstones. That is an act of this
 * device, so that the devices agree when its backup comes back to the other.
 *
 * @param changes what the import writes.
 * @param now milliseconds since 1970.
 * @returns the same with duplicate marks joined.
 */
export async function joinDuplicateMarks(
  db: LibraryDatabase,
  changes: readonly RecordChange[],
  now: number,
): Promise<readonly RecordChange[]> {
  const marks = await marksAfter(db, changes);
  const duplicates = duplicatesAmong([...marks.values()].filter(({ deletedAt }) => !deletedAt));
  if (duplicates.length === 0) return changes;
  const metaAfter = await advanceClock(db, now);
  const result = new Map(changes.map((change) => [`${change.store} ${change.key}`, change]));
  for (const after of duplicates.flatMap((group) => joined(group, metaAfter, now))) {
    const key = `marks ${after.id}`;
    const change = result.get(key);
    const before = change ? change.before : (marks.get(after.id) ?? null);
    result.set(key, { store: 'marks', key: after.id, before, after });
  }
  return [...result.values()];
}

/** By id, the marks of the articles on which an import brings marks, as they are after it. */
async function marksAfter(
  db: LibraryDatabase,
  changes: readonly RecordChange[],
): Promise<Map<string, MarkRecord>> {
  const brought = changes.filter(({ store }) => store === 'marks');
  const articleIds = new Set(brought.map(({ after }) => (after as MarkExport).articleId));
  const living = [...articleIds].map((articleId) => [0, articleId] as const);
  const here = await db.marks.where('[deletedAt+articleId]').anyOf(living).toArray();
  const marks = new Map(here.map((mark) => [mark.id, mark]));
  for (const { after } of brought) marks.set((after as MarkExport).id, after as MarkRecord);
  return marks;
}

type DuplicateMarks = readonly [kept: MarkRecord, ...others: MarkRecord[]];

/** The groups of more than one mark on a sentence, the one set first in front. */
function duplicatesAmong(marks: readonly MarkRecord[]): DuplicateMarks[] {
  const bySentence = groupBy([...marks].sort(byAge), ({ articleId, target }) =>
    JSON.stringify([articleId, target.sentence, target.quote.exact]),
  );
  return [...bySentence.values()].flatMap(([kept, ...others]) =>
    kept && others.length > 0 ? [[kept, ...others] as const] : [],
  );
}

/** The marks of a group as they are when they are one. */
function joined(
  [kept, ...others]: DuplicateMarks,
  metaAfter: MetaAfter,
  now: number,
): MarkRecord[] {
  const latestFirst = [kept, ...others].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const latest = <K extends 'colour' | 'grasp'>(field: K) =>
    latestFirst.find((mark) => mark[field] !== null)?.[field] ?? null;
  return [
    { ...kept, ...metaAfter(kept), colour: latest('colour'), grasp: latest('grasp') },
    ...others.map((other) => ({ ...other, ...metaAfter(other), deletedAt: now })),
  ];
}
