import {
  type ArticleExport,
  conflictNoteId,
  type ExportedRecord,
  type NoteExport,
  type ReadingPositionExport,
  type RecordMeta,
  revAfter,
  type StoreName,
} from '../contract/records';

/** Two versions of a record become one. */
export interface MergedRecord<T> {
  readonly record: T;
  /** The text that did not win, as a note of its own; null when no text would be lost. */
  readonly conflict: NoteExport | null;
}

/**
 * Merges two versions of one record, in whichever order they are given (but for `rev`, see below).
 *
 * A version that was made on the other one (see {@link knows}) replaces it. Of two that were made
 * apart, the later clock wins field by field, what only one of them has stays, and two texts of
 * one note are both kept. `rev` goes up whenever both have changed, so that an editor which has
 * the note open cannot take the merged version for the one it knows.
 */
export function mergeRecords<S extends StoreName>(
  store: S,
  a: ExportedRecord<S>,
  b: ExportedRecord<S>,
): MergedRecord<ExportedRecord<S>> {
  if (isSame(a, b)) return { record: a, conflict: null };
  const [earlier, later] = isBefore(a, b) ? [a, b] : [b, a];
  if (knows(later, earlier)) return { record: later, conflict: null };
  if (knows(earlier, later)) return { record: earlier, conflict: null };
  const record = {
    ...fieldByField(earlier, later),
    ...furthest(store, earlier, later),
    createdAt: least(earlier.createdAt, later.createdAt),
    rev: revAfter(earlier.rev, later.rev),
    seen: seenByBoth(earlier, later),
  };
  const conflict =
    store === 'notes' ? conflictNote(earlier as NoteExport, later as NoteExport) : null;
  return { record: record as ExportedRecord<S>, conflict };
}

/** Fields that are not merged one by one: they are those of the later version, or reckoned anew. */
const VERSION_FIELDS: ReadonlySet<string> = new Set<keyof RecordMeta>([
  'schema',
  'updatedAt',
  'deviceId',
  'createdAt',
  'rev',
  'seen',
  'clocks',
]);

/** Both versions as one: of each field the value with the later clock. */
function fieldByField(earlier: RecordMeta, later: RecordMeta): object {
  const clocks: Record<string, string> = {};
  const merged: Record<string, unknown> = { ...earlier, ...later };
  for (const field of Object.keys(merged)) {
    if (VERSION_FIELDS.has(field)) continue;
    const winner = !(field in later) || isOlder(later, earlier, field) ? earlier : later;
    merged[field] = winner[field as keyof RecordMeta];
    const clock = clockOf(winner, field);
    if (clock !== later.updatedAt) clocks[field] = clock;
  }
  const { clocks: _, ...record } = merged;
  return Object.keys(clocks).length > 0 ? { ...record, clocks } : record;
}

const clockOf = (record: RecordMeta, field: string) => record.clocks?.[field] ?? record.updatedAt;

const isOlder = (one: RecordMeta, other: RecordMeta, field: string) =>
  field in other && clockOf(one, field) < clockOf(other, field);

/** Of how far a reader came, and when they opened an article last, the greater counts. */
function furthest(
  store: StoreName,
  a: ExportedRecord<StoreName>,
  b: ExportedRecord<StoreName>,
): object {
  if (store === 'places')
    return {
      furthest: Math.max(
        (a as ReadingPositionExport).furthest,
        (b as ReadingPositionExport).furthest,
      ),
    };
  if (store === 'articles')
    return { openedAt: most((a as ArticleExport).openedAt, (b as ArticleExport).openedAt) };
  return {};
}

/** The earlier version as a note of its own, when its text would be lost otherwise. */
function conflictNote(earlier: NoteExport, later: NoteExport): NoteExport | null {
  if (earlier.deletedAt || earlier.body === later.body || earlier.body.trim() === '') return null;
  // Who wrote the later text had this one before them, though not all that this version knows of.
  if ((clocksOf(later)[earlier.deviceId] ?? '') >= earlier.updatedAt) return null;
  const { seen: _, ...note } = earlier;
  return { ...note, id: conflictNoteId(earlier.id, earlier.operation) };
}

/** Whether `one` was made on `other`, or on one made on it: a comparison of version vectors. */
export function knows(one: RecordMeta, other: RecordMeta): boolean {
  const known = clocksOf(one);
  return Object.entries(clocksOf(other)).every(([device, clock]) => (known[device] ?? '') >= clock);
}

/** By device, the newest version that this one is or was made on. */
const clocksOf = ({ seen, deviceId, updatedAt }: RecordMeta): Record<string, string> => ({
  ...seen,
  [deviceId]: updatedAt,
});

function seenByBoth(earlier: RecordMeta, later: RecordMeta): Record<string, string> {
  const { [later.deviceId]: _own, ...seen } = clocksOf(later);
  for (const [device, clock] of Object.entries(clocksOf(earlier)))
    if (device !== later.deviceId) seen[device] = most(seen[device] ?? '', clock);
  return seen;
}

/** Clocks of two devices are never equal; records that a hand has changed may be. */
function isBefore(a: RecordMeta, b: RecordMeta): boolean {
  return a.updatedAt === b.updatedAt ? canonical(a) < canonical(b) : a.updatedAt < b.updatedAt;
}

/** Whether two records hold the same, in whichever order their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_field, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const least = (a: string, b: string) => (a < b ? a : b);
const most = (a: string, b: string) => (a < b ? b : a);
