import {
  type ExportedRecord,
  keyOf,
  type LibraryExport,
  type NoteExport,
  STORES,
  type StoreName,
} from '../contract/records';
import { besideId, isSame, type Merged, mergeRecords } from './merge';

/**
 * What an import does with a record: `same` is also one that the Library has in a newer version;
 * `conflict` keeps two texts of one note.
 */
export const CHANGE_KINDS = ['new', 'changed', 'same', 'conflict'] as const;
export type Verdict = (typeof CHANGE_KINDS)[number];

/** One record as it will be. */
export interface Change {
  readonly store: StoreName;
  readonly key: string;
  readonly before: ExportedRecord<StoreName> | null;
  readonly after: ExportedRecord<StoreName>;
}

/** An example of what an import does. */
export interface Sample {
  readonly verdict: Exclude<Verdict, 'same'>;
  /** A note's text or an article's title, shortened. */
  readonly text: string;
  /** The other text of a conflict. */
  readonly other: string | null;
}

export type Counts = Readonly<Record<Verdict, number>>;

export interface Plan {
  /** Records that become other than they are; applying them twice is applying them once. */
  readonly changes: readonly Change[];
  readonly counts: { readonly [S in StoreName]: Counts };
  /** Notes and articles, a few for each verdict. */
  readonly samples: readonly Sample[];
}

/** How many samples there are of a verdict, and how long their texts are, in code units. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 140;

const NONE: Counts = { new: 0, changed: 0, same: 0, conflict: 0 };

/**
 * How records meet those of the Library: a backup's are merged by their clocks; annotations, which
 * have none, only add what is missing.
 */
export type MergeStrategy = 'merge' | 'add';

/**
 * What bringing `file` into `library` would change, record by record. Nothing is ever removed.
 *
 * @param library of the Library at least the records with the file's keys, and those notes that
 *   {@link besideId} names for both sides' notes.
 */
export function planImport(
  library: LibraryExport,
  file: LibraryExport,
  manner: MergeStrategy = 'merge',
): Plan {
  const now = byKey(library);
  const changes = new Map<string, Change>();
  const counts = Object.fromEntries(STORES.map((store) => [store, { ...NONE }])) as {
    [S in StoreName]: Record<Verdict, number>;
  };
  const samples: Sample[] = [];
  const show = (
    store: StoreName,
    verdict: Verdict,
    record: ExportedRecord<StoreName>,
    other: string | null,
  ) => {
    if (verdict === 'same' || (store !== 'notes' && store !== 'articles')) return;
    if (samples.filter((one) => one.verdict === verdict).length >= SAMPLES) return;
    samples.push({ verdict, text: shortened(textOf(record)), other: other && shortened(other) });
  };
  const meet = manner === 'merge' ? mergeRecords : addRecord;
  const put = (store: StoreName, after: ExportedRecord<StoreName>): Verdict => {
    const place = `${store} ${keyOf(after)}`;
    const mine = now.get(place);
    const { record, beside } = mine ? meet(store, mine, after) : { record: after, beside: null };
    const isChanged = !mine || !isSame(mine, record);
    if (isChanged) {
      now.set(place, record);
      const before = changes.has(place) ? (changes.get(place)?.before ?? null) : (mine ?? null);
      changes.set(place, { store, key: keyOf(record), before, after: record });
    }
    if (beside && !now.has(`notes ${beside.id}`)) put('notes', beside);
    if (beside) return 'conflict';
    return !mine ? 'new' : isChanged ? 'changed' : 'same';
  };
  for (const store of STORES)
    for (const record of file[store]) {
      const mine = now.get(`${store} ${keyOf(record)}`);
      const verdict = put(store, record);
      counts[store][verdict]++;
      show(store, verdict, record, verdict === 'conflict' && mine ? textOf(mine) : null);
    }
  return { changes: [...changes.values()], counts, samples };
}

const textOf = (record: ExportedRecord<StoreName>) =>
  'body' in record ? record.body : 'title' in record ? record.title : '';

const shortened = (text: string) =>
  text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1).trimEnd()}…` : text;

/** What is there stays, a deleted article comes back, another text of a note is kept beside it. */
function addRecord(
  store: StoreName,
  mine: ExportedRecord<StoreName>,
  theirs: ExportedRecord<StoreName>,
): Merged<ExportedRecord<StoreName>> {
  if (store === 'articles') return { record: { ...mine, deletedAt: 0 }, beside: null };
  const [one, other] = [mine as NoteExport, theirs as NoteExport];
  const isOther = store === 'notes' && one.body !== other.body;
  return { record: mine, beside: isOther ? { ...other, id: besideId(other) } : null };
}

/** The Library after a plan made for it. */
export function applyImport(library: LibraryExport, { changes }: Plan): LibraryExport {
  const now = byKey(library);
  for (const { store, key, after } of changes) now.set(`${store} ${key}`, after);
  const copy: Record<StoreName, ExportedRecord<StoreName>[]> = { ...emptyLists() };
  for (const [place, record] of now) copy[place.split(' ', 1)[0] as StoreName].push(record);
  return copy as unknown as LibraryExport;
}

function byKey(copy: LibraryExport): Map<string, ExportedRecord<StoreName>> {
  const records = new Map<string, ExportedRecord<StoreName>>();
  for (const store of STORES)
    for (const record of copy[store]) records.set(`${store} ${keyOf(record)}`, record);
  return records;
}

const emptyLists = () =>
  Object.fromEntries(STORES.map((store) => [store, []])) as unknown as Record<
    StoreName,
    ExportedRecord<StoreName>[]
  >;
