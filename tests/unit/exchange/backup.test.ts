// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_EXPORT, type LibraryExport } from '../../../utils/contract/records';
import { backupWriter, readBackup } from '../../../utils/exchange/backup';
import { library, sorted } from '../../support/exchange/libraries';
import { imported } from '../../support/library/exchange';

const head = { createdAt: '2026-11-01T00:00:00.000Z', scope: 'all' as const };

function backupOf(...parts: LibraryExport[]): string {
  const writer = backupWriter(head);
  for (const part of parts) writer.add(part);
  return writer.end().join('');
}

test(
  'backup, empty profile, import: an equal library',
  () =>
    fc.assert(
      fc.asyncProperty(library, async (held) => {
        const read = readBackup(JSON.parse(backupOf(held)));
        expect(sorted(await imported(read))).toEqual(sorted(held));
      }),
      { numRuns: 10 },
    ),
  30_000,
);

test('a backup states its format and version, and holds what it was given in parts', () => {
  fc.assert(
    fc.property(library, library, (one, two) => {
      const file = JSON.parse(backupOf(one, two));
      expect(file).toMatchObject({ format: 'lede-backup', version: 1, ...head });
      expect(file.notes).toEqual([...one.notes, ...two.notes]);
    }),
  );
});

test('a backup has a record a line, so that versions of it can be compared', () => {
  const text = backupOf(EMPTY_EXPORT);
  expect(text.split('\n')[0]).toContain('"format":"lede-backup"');
});
