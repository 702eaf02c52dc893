import type {
  ArticleExport,
  ExportedRecord,
  NoteExport,
  PlaceExport,
  RecordMeta,
  StoreName,
} from '../contract/records';

/** Two versions of a record become one. */
export interface Merged<T> {
  readonly record: T;
  /** The text that did not win, as a note of its own; null when nothing is to be kept beside. */
  readonly beside: NoteExport | null;
}

/**
 * Merges two versions of one record, in whichever order they are given (but for `rev`, see below).
 *
 * A version that was made on the other one (see {@link knows}) replaces it. Of two that were made
 * apart, the later clock wins field by field, what only one of them has stays, and two texts of
 * one note are both kept. `rev` goes up whenever both have changed, so that an editor which has
 * the note open cannot take the outcome for the version it knows.
 */
export function mergeRecords<S extends StoreName>(
  store: S,
  a: ExportedRecord<S>,
  b: ExportedRecord<S>,
): Merged<ExportedRecord<S>> {
  if (isSame(a, b)) return { record: a, beside: null };
  const [earlier, later] = isBefore(a, b) ? [a, b] : [b, a];
  if (knows(later, earlier)) return { record: later, beside: null };
  if (knows(earlier, later)) return { record: earlier, beside: null };
  const record = {
    ...fieldByField(earlier, later),
    ...furthest(store, earlier, later),
    createdAt: least(earlier.createdAt, later.createdAt),
    rev: Math.max(earlier.rev, later.rev) + 1,
    seen: seenByBoth(earlier, later),
  };
  const beside = store === 'notes' ? textBeside(earlier as NoteExport, later as NoteExport) : null;
  return { record: record as ExportedRecord<S>, beside };
}

/** The id of the note as which a text that did not win is kept; the same wherever it is merged. */
export const besideId = (note: NoteExport): string => `${note.id}-${note.operation}`;

/** What is no field of its own: it belongs to the version that wins. */
const OF_VERSION: ReadonlySet<string> = new Set<keyof RecordMeta>([
  ...(['schema', 'updatedAt', 'deviceId', 'createdAt', 'rev', 'seen', 'clocks'] as const),
]);

function fieldByField(earlier: RecordMeta, later: RecordMeta): object {
  const clocks: Record<string, string> = {};
  const merged: Record<string, unknown> = { ...earlier, ...later };
  for (const field of Object.keys(merged)) {
    if (OF_VERSION.has(field)) continue;
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

/** Where a reader has been is the further of two places, whatever came later. */
function furthest(
  store: StoreName,
  a: ExportedRecord<StoreName>,
  b: ExportedRecord<StoreName>,
): object {
  if (store === 'places')
    return { furthest: Math.max((a as PlaceExport).furthest, (b as PlaceExport).furthest) };
  if (store === 'articles')
    return { openedAt: most((a as ArticleExport).openedAt, (b as ArticleExport).openedAt) };
  return {};
}

function textBeside(earlier: NoteExport, later: NoteExport): NoteExport | null {
  if (earlier.deletedAt || earlier.body === later.body || earlier.body.trim() === '') return null;
  // The winner may have been made on this very text and apart from another one.
  if ((clocksOf(later)[earlier.deviceId] ?? '') >= earlier.updatedAt) return null;
  const { seen: _, ...note } = earlier;
  return { ...note, id: besideId(earlier) };
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
