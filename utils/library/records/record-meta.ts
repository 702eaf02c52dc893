import type { RecordMeta } from '../../contract/records';
import { type LibraryDatabase, SCHEMA } from '../database';
import { type Timestamp, tick } from './clock';
import { randomId } from './identity';

/** Stamps one version of a record: its first, or the one after `previous`. */
export type NextVersion = (previous?: RecordMeta) => RecordMeta;

/**
 * A stamper for the transaction under way, which must include `meta` for writing: the clock moves
 * on in the same act as the records it stamps.
 *
 * @param now wall-clock milliseconds since 1970.
 */
export async function nextVersion(db: LibraryDatabase, now: number): Promise<NextVersion> {
  const device = (await db.meta.get('device'))?.value ?? randomId();
  const last: Timestamp = (await db.meta.get('clock'))?.value ?? '';
  const updatedAt = tick(last, now, device);
  await db.meta.bulkPut([
    { key: 'device', value: device },
    { key: 'clock', value: updatedAt },
  ]);
  return (previous) => ({
    schema: SCHEMA,
    createdAt: previous?.createdAt ?? new Date(now).toISOString(),
    updatedAt,
    deviceId: device,
    rev: (previous?.rev ?? 0) + 1,
    deletedAt: previous?.deletedAt ?? 0,
    ...lineage(previous, device),
  });
}

/**
 * What a version made on another device's says of it, so that merging knows that it replaces that
 * one. Most records never leave their device and have neither field.
 */
function lineage(previous: RecordMeta | undefined, device: string): Partial<RecordMeta> {
  if (!previous) return {};
  // Every field has this version's clock again, unless `withClocks` says otherwise.
  const clocks = previous.clocks ? { clocks: {} } : {};
  if (previous.deviceId === device) return clocks;
  const { [device]: _own, ...seen } = previous.seen ?? {};
  return { ...clocks, seen: { ...seen, [previous.deviceId]: previous.updatedAt } };
}

/**
 * The record with the clocks of those of its fields that this version left as they were, for fields
 * that readers change one by one: two devices' changes to different ones can both stay.
 */
export function withClocks<T extends RecordMeta>(
  record: T,
  before: T | undefined,
  fields: readonly (keyof T & string)[],
): T {
  if (!before || before.updatedAt === record.updatedAt) return record;
  const isKept = (field: keyof T) =>
    JSON.stringify(before[field]) === JSON.stringify(record[field]);
  const kept = fields.filter(isKept);
  if (kept.length === 0) return record;
  const clocks = kept.map((field) => [field, before.clocks?.[field] ?? before.updatedAt]);
  return { ...record, clocks: Object.fromEntries(clocks) };
}

/** Sorts records by the time they were created at, the oldest first; of one time, by id. */
export function byAge(a: Aged, b: Aged): number {
  const order = ({ createdAt, id }: Aged) => `${createdAt} ${id}`;
  return order(a) < order(b) ? -1 : 1;
}

type Aged = Pick<RecordMeta, 'createdAt'> & { readonly id: string };
