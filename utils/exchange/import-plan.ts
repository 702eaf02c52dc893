import {
  CHANGE_KINDS,
  type ChangeCounts,
  type ChangeKind,
  type ImportPreview,
  type ImportSample,
  type MergeStrategy,
} from '../contract/exchange';
import {
  conflictNoteId,
  type ExportedRecord,
  keyOf,
  type LibraryExport,
  type NoteExport,
  STORES,
  type StoreName,
} from '../contract/records';
import { isSame, type MergedRecord, mergeRecords } from './merge';
import { articleIdOf } from './parts';

/** One record as it will be. */
export interface RecordChange {
  readonly store: StoreName;
  readonly key: string;
  /** Null where nothing stands. */
  readonly before: ExportedRecord<StoreName> | null;
  readonly after: ExportedRecord<StoreName>;
}

export interface ImportPlan extends ImportPreview {
  /** Records that become other than they are; applying them twice is applying them once. */
  readonly changes: readonly RecordChange[];
}

/** How many samples there are of each kind of change. */
const MAX_SAMPLES = 3;
/** UTF-16 code units of a sample's text. */
const MAX_SAMPLE_LENGTH = 140;

const NO_CHANGES: ChangeCounts = { new: 0, changed: 0, same: 0, conflict: 0 };

/** The preview of a file that changes nothing. */
export const EMPTY_PREVIEW: ImportPreview = {
  counts: {
    articles: NO_CHANGES,
    editions: NO_CHANGES,
    places: NO_CHANGES,
    notes: NO_CHANGES,
    marks: NO_CHANGES,
    translations: NO_CHANGES,
  },
  samples: [],
  withoutArticle: 0,
};

/**
 * What bringing `file` into `library` would change, record by record. Nothing is ever removed. What
 * belongs to an article that neither of them has stays out.
 *
 * @param library of the Library at least the records with the file's keys, the articles of its
 *   records, and those notes that {@link conflictNoteId} names for both sides' notes.
 */
export function planImport(
  library: LibraryExport,
  file: LibraryExport,
  strategy: MergeStrategy = 'merge',
): ImportPlan {
  const merge = strategy === 'merge' ? mergeRecords : addRecord;
  const records = new Map<string, ExportedRecord<StoreName>>();
  for (const store of STORES)
    for (const record of library[store]) records.set(placeOf(store, record), record);
  const changes = new Map<string, RecordChange>();

  /** Brings one record in, and the text that loses to it, or that it loses to, as a note. */
  function bringIn(store: StoreName, theirs: ExportedRecord<StoreName>): ChangeKind {
    const place = placeOf(store, theirs);
    const mine = records.get(place);
    const { record, conflict } = mine
      ? merge(store, mine, theirs)
      : { record: theirs, conflict: null };
    const isChanged = !mine || !isSame(mine, record);
    if (isChanged) {
      records.set(place, record);
      const before = changes.has(place) ? (changes.get(place)?.before ?? null) : (mine ?? null);
      changes.set(place, { store, key: keyOf(record), before, after: record });
    }
    if (conflict && !records.has(placeOf('notes', conflict))) bringIn('notes', conflict);
    if (conflict) return 'conflict';
    return !mine ? 'new' : isChanged ? 'changed' : 'same';
  }

  const articleIds = new Set([...library.articles, ...file.articles].map(({ id }) => id));
  const preview = openPreview();
  let withoutArticle = 0;
  for (const store of STORES)
    for (const theirs of file[store]) {
      const mine = records.get(placeOf(store, theirs));
      if (mine || articleIds.has(articleIdOf(theirs)))
        preview.add(store, bringIn(store, theirs), theirs, mine);
      else if (WRITTEN.has(store) && !theirs.deletedAt) withoutArticle++;
    }
  const { counts, samples } = preview;
  return { changes: [...changes.values()], counts, samples, withoutArticle };
}

/** What a reader made: texts and places come along with their articles. */
const WRITTEN: ReadonlySet<StoreName> = new Set(['notes', 'marks', 'translations']);

const placeOf = (store: StoreName, record: ExportedRecord<StoreName>) =>
  `${store} ${keyOf(record)}`;

/**
 * For records without clocks: what is there stays, a deleted article comes back, another text of a
 * note is kept as a note of its own.
 */
function addRecord(
  store: StoreName,
  mine: ExportedRecord<StoreName>,
  theirs: ExportedRecord<StoreName>,
): MergedRecord<ExportedRecord<StoreName>> {
  if (store === 'articles') return { record: { ...mine, deletedAt: 0 }, conflict: null };
  const note = theirs as NoteExport;
  const isOtherText = store === 'notes' && (mine as NoteExport).body !== note.body;
  const conflict = isOtherText ? { ...note, id: conflictNoteId(note.id, note.operation) } : null;
  return { record: mine, conflict };
}

/** Counts what happens to records, and keeps a few as examples. */
function openPreview() {
  const counts = Object.fromEntries(STORES.map((store) => [store, { ...NO_CHANGES }])) as {
    [S in StoreName]: Record<ChangeKind, number>;
  };
  const samples: ImportSample[] = [];
  return {
    counts,
    samples,
    /** @param mine the record that theirs met; absent for none. */
    add(
      store: StoreName,
      changeKind: ChangeKind,
      theirs: ExportedRecord<StoreName>,
      mine: ExportedRecord<StoreName> | undefined,
    ): void {
      counts[store][changeKind]++;
      if (changeKind === 'same' || (store !== 'notes' && store !== 'articles')) return;
      if (samples.filter((one) => one.changeKind === changeKind).length >= MAX_SAMPLES) return;
      const other = changeKind === 'conflict' && mine ? shortened(textOf(mine)) : null;
      samples.push({ changeKind, text: shortened(textOf(theirs)), other });
    },
  };
}

const textOf = (record: ExportedRecord<StoreName>) =>
  'body' in record ? record.body : 'title' in record ? record.title : '';

const shortened = (text: string) =>
  text.length > MAX_SAMPLE_LENGTH ? `${text.slice(0, MAX_SAMPLE_LENGTH - 1).trimEnd()}…` : text;

/** What two parts of a file would change. */
export function joinPreviews(a: ImportPreview, b: ImportPreview): ImportPreview {
  const sums = (store: StoreName) =>
    CHANGE_KINDS.map((kind) => [kind, a.counts[store][kind] + b.counts[store][kind]]);
  return {
    counts: Object.fromEntries(
      STORES.map((store) => [store, Object.fromEntries(sums(store))]),
    ) as ImportPreview['counts'],
    samples: CHANGE_KINDS.flatMap((kind) =>
      [...a.samples, ...b.samples]
        .filter(({ changeKind }) => changeKind === kind)
        .slice(0, MAX_SAMPLES),
    ),
    withoutArticle: a.withoutArticle + b.withoutArticle,
  };
}

/** How many records of all stores are changed in this way. */
export function countOf({ counts }: ImportPreview, changeKind: ChangeKind): number {
  return STORES.reduce((total, store) => total + counts[store][changeKind], 0);
}
