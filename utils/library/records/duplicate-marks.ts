import type { MarkExport } from '../../contract/records';
import type { RecordChange } from '../../exchange/import-plan';
import type { LibraryDatabase, MarkRecord } from '../database';
import { byAge, nextVersion } from './record-meta';

/**
 * A sentence has one mark; two devices may have set one each, under ids of their own. The changes of
 * an import with those marks made one: the one set first stays and says what either of them says, the
 * later one first; the others become tombstones. It is an act of this device, so that the devices
 * agree when its backup comes back to the other.
 *
 * @param now milliseconds since 1970.
 */
export async function joinDuplicateMarks(
  db: LibraryDatabase,
  changes: readonly RecordChange[],
  now: number,
): Promise<readonly RecordChange[]> {
  const brought = changes.filter(({ store }) => store === 'marks');
  const ids = new Set(brought.map(({ after }) => (after as MarkExport).articleId));
  const pairs = [...ids].map((articleId) => [0, articleId] as const);
  const here = await db.marks.where('[deletedAt+articleId]').anyOf(pairs).toArray();
  const marks = new Map(here.map((mark) => [mark.id, mark]));
  for (const { after } of brought) marks.set((after as MarkExport).id, after as MarkRecord);
  const duplicates = duplicatesAmong([...marks.values()].filter(({ deletedAt }) => !deletedAt));
  if (duplicates.length === 0) return changes;
  const stamp = await nextVersion(db, now);
  const joined = new Map(changes.map((change) => [`${change.store} ${change.key}`, change]));
  const put = (after: MarkRecord) => {
    const place = `marks ${after.id}`;
    const known = joined.get(place);
    const before = known ? known.before : (marks.get(after.id) ?? null);
    joined.set(place, { store: 'marks', key: after.id, before, after });
  };
  for (const [kept, ...others] of duplicates) {
    const latest = [kept, ...others].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    const said = <K extends 'colour' | 'grasp'>(field: K) =>
      latest.find((mark) => mark[field] !== null)?.[field] ?? null;
    put({ ...kept, ...stamp(kept), colour: said('colour'), grasp: said('grasp') });
    for (const other of others) put({ ...other, ...stamp(other), deletedAt: now });
  }
  return [...joined.values()];
}

type DuplicateMarks = readonly [kept: MarkRecord, ...others: MarkRecord[]];

/** The groups of more than one mark on a sentence, the one set first in front. */
function duplicatesAmong(marks: readonly MarkRecord[]): DuplicateMarks[] {
  const groups = new Map<string, [MarkRecord, ...MarkRecord[]]>();
  for (const mark of [...marks].sort(byAge)) {
    const { sentence, quote } = mark.target;
    const place = JSON.stringify([mark.articleId, sentence, quote.exact]);
    const group = groups.get(place);
    if (group) group.push(mark);
    else groups.set(place, [mark]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
