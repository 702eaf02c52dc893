import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_EXPORT, type LibraryExport, type NoteExport } from '../../../utils/contract/records';
import { knows, mergeRecords } from '../../../utils/exchange/merge';
import { applyImport, planImport } from '../../../utils/exchange/plan';
import {
  libraries,
  library,
  metaOf,
  noteOf,
  sorted,
  withoutRev,
} from '../../support/exchange/libraries';

const bring = (into: LibraryExport, file: LibraryExport) =>
  applyImport(into, planImport(into, file));

/** The same note as it was written on a device at a time; `on` is the version it was made on. */
const written = (device: string, minute: number, body: string, seen?: Record<string, string>) =>
  noteOf({
    ...metaOf({ deviceId: device, updatedAt: clock(device, minute), ...(seen ? { seen } : {}) }),
    body,
    operation: `${device}${minute}`,
  });
const clock = (device: string, minute: number) =>
  `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z/0000/${device}`;

test('what is brought into an empty library is that library, field by field', () => {
  fc.assert(
    fc.property(library, (file) => {
      expect(sorted(bring(EMPTY_EXPORT, file))).toEqual(sorted(file));
    }),
  );
});

test('importing twice is importing once', () => {
  fc.assert(
    fc.property(libraries(2), ([mine = EMPTY_EXPORT, file = EMPTY_EXPORT]) => {
      const once = bring(mine, file);
      const again = planImport(once, file);
      expect(again.changes).toEqual([]);
      expect(sorted(applyImport(once, again))).toEqual(sorted(once));
    }),
  );
});

test('it does not matter who imports whose file', () => {
  fc.assert(
    fc.property(libraries(2), ([mine = EMPTY_EXPORT, theirs = EMPTY_EXPORT]) => {
      expect(withoutRev(bring(mine, theirs))).toEqual(withoutRev(bring(theirs, mine)));
    }),
  );
});

test('it does not matter in which order files are imported, but for outdated texts kept beside', () => {
  const withoutBeside = (copy: LibraryExport) =>
    withoutRev({ ...copy, notes: copy.notes.filter(({ id }) => !id.includes('-act-')) });
  fc.assert(
    fc.property(libraries(3), ([a = EMPTY_EXPORT, b = EMPTY_EXPORT, c = EMPTY_EXPORT]) => {
      const inOrder = withoutBeside(bring(bring(a, b), c));
      expect(withoutBeside(bring(bring(a, c), b))).toEqual(inOrder);
      expect(withoutBeside(bring(a, bring(b, c)))).toEqual(inOrder);
    }),
  );
});

test('every text that nobody who had it replaced is still there, whatever won', () => {
  fc.assert(
    fc.property(libraries(3), (files) => {
      const { notes } = files.reduce(bring, EMPTY_EXPORT);
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
  );
});

test('no import removes a record, and none brings back an older text', () => {
  fc.assert(
    fc.property(libraries(2), ([mine = EMPTY_EXPORT, file = EMPTY_EXPORT]) => {
      const after = bring(mine, file);
      for (const note of mine.notes) {
        const now = after.notes.find(({ id }) => id === note.id);
        expect(now && now.updatedAt >= note.updatedAt).toBe(true);
      }
    }),
  );
});

test('an older version of a note changes nothing, a newer one replaces it', () => {
  const old = written('a', 1, 'first');
  const newer = written('a', 2, 'second');
  expect(mergeRecords('notes', newer, old)).toEqual({ record: newer, beside: null });
  expect(mergeRecords('notes', old, newer)).toEqual({ record: newer, beside: null });
});

test('a note edited on another device after it was brought there simply goes on', () => {
  const mine = written('a', 1, 'first');
  const theirs = written('b', 2, 'second', { a: clock('a', 1) });
  expect(mergeRecords('notes', mine, theirs)).toEqual({ record: theirs, beside: null });
});

test('a note edited on two devices apart keeps both texts', () => {
  const mine = written('a', 2, 'mine', { b: clock('b', 1) });
  const theirs = written('b', 3, 'theirs');
  const { record, beside } = mergeRecords('notes', mine, theirs);
  expect(record).toMatchObject({ id: 'note-1', body: 'theirs', seen: { a: clock('a', 2) } });
  expect(beside).toMatchObject({ id: 'note-1-a2', body: 'mine' });
  expect(record.rev).toBeGreaterThan(Math.max(mine.rev, theirs.rev));
});

test('a note deleted on one device and rewritten on the other keeps the text', () => {
  const rewritten = written('a', 2, 'rewritten');
  const deleted = { ...written('b', 3, 'as it was'), deletedAt: 1 };
  const { beside } = mergeRecords('notes', rewritten, deleted);
  expect(beside).toMatchObject({ body: 'rewritten', deletedAt: 0 });
  expect(mergeRecords('notes', written('a', 4, 'x'), deleted).beside).toBeNull();
});

test('a plan counts what is new, changed, the same and in conflict', () => {
  const mine = { ...EMPTY_EXPORT, notes: [written('a', 2, 'mine'), noteOf({ id: 'n2' })] };
  const notes = [written('b', 3, 'theirs'), noteOf({ id: 'n2' }), noteOf({ id: 'n3' })];
  const plan = planImport(mine, { ...EMPTY_EXPORT, notes });
  expect(plan.counts.notes).toEqual({ new: 1, changed: 0, same: 1, conflict: 1 });
  expect(plan.changes.map(({ key }) => key).sort()).toEqual(['n3', 'note-1', 'note-1-a2']);
});
