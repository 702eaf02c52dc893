// @vitest-environment node
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  EMPTY_EXPORT,
  type ExportedRecord,
  keyOf,
  type LibraryExport,
  type NoteExport,
  STORES,
  type StoreName,
} from '../../../utils/contract/records';
import { countOf, planImport } from '../../../utils/exchange/import-plan';
import { knows, mergeRecords } from '../../../utils/exchange/merge';
import {
  keptArticle,
  libraries,
  library,
  metaOf,
  noteOf,
  sorted,
  withoutRev,
} from '../../support/exchange/libraries';
import { applyAll, everything, imported, libraryOf, stage } from '../../support/library/exchange';

/** Each run brings files into real databases; of `mergeRecords` alone there are many more. */
const FEW = { numRuns: 10 };
const MANY = { numRuns: 200 };
/** Milliseconds: some two seconds on a machine with nothing else to do. */
vi.setConfig({ testTimeout: 30_000 });

/** The same note as it was written on a device at a time; `on` is the version it was made on. */
const written = (device: string, minute: number, body: string, seen?: Record<string, string>) =>
  noteOf({
    ...metaOf({ deviceId: device, updatedAt: clock(device, minute), ...(seen ? { seen } : {}) }),
    body,
    operation: `${device}${minute}`,
  });
const clock = (device: string, minute: number) =>
  `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z/0000/${device}`;

test('what is brought into an empty library is that library, field by field', () =>
  fc.assert(
    fc.asyncProperty(library, async (file) => {
      expect(sorted(await imported(file))).toEqual(sorted(file));
    }),
    FEW,
  ));

test('importing twice is importing once', () =>
  fc.assert(
    fc.asyncProperty(libraries(2), async ([mine = EMPTY_EXPORT, file = EMPTY_EXPORT]) => {
      const held = await libraryOf(mine, file);
      const once = await everything(held);
      const [preview] = await stage(held, [file], { importId: 'again' });
      const changes = (['new', 'changed', 'conflict'] as const).map(
        (kind) => preview && countOf(preview, kind),
      );
      expect(changes).toEqual([0, 0, 0]);
      await applyAll(held, 1, 'again');
      expect(await everything(held)).toEqual(once);
      held.close();
    }),
    FEW,
  ));

test('it does not matter who imports whose file', () =>
  fc.assert(
    fc.asyncProperty(libraries(2), async ([mine = EMPTY_EXPORT, theirs = EMPTY_EXPORT]) => {
      expect(withoutRev(await imported(mine, theirs))).toEqual(
        withoutRev(await imported(theirs, mine)),
      );
    }),
    FEW,
  ));

test('it does not matter in which order files are imported, but for outdated texts kept as notes of their own', () => {
  const withoutConflicts = (held: LibraryExport) =>
    withoutRev({ ...held, notes: held.notes.filter(({ id }) => !id.includes('-act-')) });
  return fc.assert(
    fc.asyncProperty(
      libraries(3),
      async ([a = EMPTY_EXPORT, b = EMPTY_EXPORT, c = EMPTY_EXPORT]) => {
        const inOrder = withoutConflicts(await imported(a, b, c));
        expect(withoutConflicts(await imported(a, c, b))).toEqual(inOrder);
        const firstTheOthers = await imported(a, await imported(b, c));
        expect(withoutConflicts(firstTheOthers)).toEqual(inOrder);
      },
    ),
    FEW,
  );
});

test('every text that nobody who had it replaced is still there, whatever won', () =>
  fc.assert(
    fc.asyncProperty(libraries(3), async (files) => {
      const { notes } = await imported(...files);
      const versions = files.flatMap((file) => file.notes);
      const isReplaced = (note: NoteExport) =>
        versions.some((other) => other !== note && other.id === note.id && knows(other, note));
      for (const note of versions) {
        if (note.deletedAt || note.body.trim() === '') continue;
        // Two devices that came to the same text have one text: who replaced it knew it.
        const duplicates = versions.filter(({ id, body }) => id === note.id && body === note.body);
        if (duplicates.some(isReplaced)) continue;
        const isSameText = ({ body }: NoteExport) => body === note.body;
        expect(notes.some(isSameText)).toBe(true);
      }
    }),
    FEW,
  ));

test('no import removes a record, and none brings back an older text', () =>
  fc.assert(
    fc.asyncProperty(libraries(2), async ([mine = EMPTY_EXPORT, file = EMPTY_EXPORT]) => {
      const after = await imported(mine, file);
      for (const store of STORES)
        expect(after[store].length).toBeGreaterThanOrEqual(mine[store].length);
      for (const note of mine.notes) {
        const now = after.notes.find(({ id }) => id === note.id);
        expect(now && now.updatedAt >= note.updatedAt).toBe(true);
      }
    }),
    FEW,
  ));

/** What becomes of those records of a store that two libraries both have, one by one. */
function mergesOf(a: LibraryExport, b: LibraryExport) {
  return STORES.flatMap((store) => {
    const pairs = a[store].flatMap((one) => {
      const other = b[store].find((each) => keyOf(each) === keyOf(one));
      return other ? [[one, other] as const] : [];
    });
    return pairs.map(([one, other]) => ({ store, one, other }));
  });
}

const unnumbered = (record: ExportedRecord<StoreName>) => ({ ...record, rev: 0 });

test('two versions merge to the same, whichever is given first, and merging again changes nothing', () =>
  fc.assert(
    fc.property(libraries(2), ([mine = EMPTY_EXPORT, theirs = EMPTY_EXPORT]) => {
      for (const { store, one, other } of mergesOf(mine, theirs)) {
        const { record, conflict } = mergeRecords(store, one, other);
        const turned = mergeRecords(store, other, one);
        expect(unnumbered(turned.record)).toEqual(unnumbered(record));
        expect(turned.conflict).toEqual(conflict);
        for (const version of [one, other])
          expect(mergeRecords(store, record, version)).toEqual({ record, conflict: null });
      }
    }),
    MANY,
  ));

test('an older version of a note changes nothing, a newer one replaces it', () => {
  const old = written('a', 1, 'first');
  const newer = written('a', 2, 'second');
  expect(mergeRecords('notes', newer, old)).toEqual({ record: newer, conflict: null });
  expect(mergeRecords('notes', old, newer)).toEqual({ record: newer, conflict: null });
});

test('a note edited on another device after it was brought there simply goes on', () => {
  const mine = written('a', 1, 'first');
  const theirs = written('b', 2, 'second', { a: clock('a', 1) });
  expect(mergeRecords('notes', mine, theirs)).toEqual({ record: theirs, conflict: null });
});

test('a note edited on two devices apart keeps both texts', () => {
  const mine = written('a', 2, 'mine', { b: clock('b', 1) });
  const theirs = written('b', 3, 'theirs');
  const { record, conflict } = mergeRecords('notes', mine, theirs);
  expect(record).toMatchObject({ id: 'note-1', body: 'theirs', seen: { a: clock('a', 2) } });
  expect(conflict).toMatchObject({ id: 'note-1-a2', body: 'mine' });
  expect(record.rev).toBeGreaterThan(Math.max(mine.rev, theirs.rev));
});

test('a note deleted on one device and rewritten on the other keeps the text', () => {
  const rewritten = written('a', 2, 'rewritten');
  const deleted = { ...written('b', 3, 'as it was'), deletedAt: 1 };
  const { conflict } = mergeRecords('notes', rewritten, deleted);
  expect(conflict).toMatchObject({ body: 'rewritten', deletedAt: 0 });
  expect(mergeRecords('notes', written('a', 4, 'x'), deleted).conflict).toBeNull();
});

test('a plan counts what is new, changed, the same and in conflict', () => {
  const articles = [keptArticle('a1', ['One.']).article];
  const mine = {
    ...EMPTY_EXPORT,
    articles,
    notes: [written('a', 2, 'mine'), noteOf({ id: 'n2' })],
  };
  const notes = [written('b', 3, 'theirs'), noteOf({ id: 'n2' }), noteOf({ id: 'n3' })];
  const plan = planImport(mine, { ...EMPTY_EXPORT, notes });
  expect(plan.counts.notes).toEqual({ new: 1, changed: 0, same: 1, conflict: 1 });
  expect(plan.changes.map(({ key }) => key).sort()).toEqual(['n3', 'note-1', 'note-1-a2']);
});
