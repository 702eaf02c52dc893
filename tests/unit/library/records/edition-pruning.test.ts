import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionsToDrop, LAST_EDITIONS } from '../../../../utils/library/records/edition-pruning';

const day = fc.integer({ min: 0, max: 400 });
const iso = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();

const editions = fc.array(fc.tuple(day, day), { maxLength: 30 }).map((list) =>
  list.map(([first, later], n) => ({
    id: `e${n}`,
    createdAt: iso(first),
    readAt: iso(first + later),
  })),
);

test('editions that something was written on never go, nor the first, nor the last five', () => {
  fc.assert(
    fc.property(editions, fc.array(fc.nat({ max: 29 })), (all, written) => {
      const writtenOn = new Set(written.map((n) => `e${n}`));
      const dropped = new Set(editionsToDrop(all, writtenOn));
      for (const id of writtenOn) expect(dropped.has(id)).toBe(false);
      const first = all.map(({ createdAt }) => createdAt).sort()[0];
      for (const { id, createdAt } of all)
        if (createdAt === first) expect(dropped.has(id)).toBe(false);
      const kept = all.filter(({ id }) => !dropped.has(id));
      const latest = [...all]
        .sort((a, b) => (a.readAt > b.readAt ? -1 : 1))
        .slice(0, LAST_EDITIONS);
      expect(kept).toEqual(expect.arrayContaining(latest));
    }),
  );
});

test('of many editions with nothing written on, six stay', () => {
  const all = Array.from({ length: 20 }, (_, n) => ({
    id: `e${n}`,
    ...{ createdAt: iso(n), readAt: iso(n) },
  }));
  const dropped = editionsToDrop(all, new Set());
  expect(all.map(({ id }) => id).filter((id) => !dropped.includes(id))).toEqual([
    ...['e0', 'e15', 'e16', 'e17', 'e18', 'e19'],
  ]);
});
