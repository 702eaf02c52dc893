// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tick } from '../../../../utils/library/records/clock';

/** Wall clocks as devices have them: any time of the years 1970 to 9998, set back at will. */
const wallClock = fc.oneof(
  fc.integer({ min: 0, max: Date.UTC(9998, 11, 31) }),
  // Many acts in the same millisecond.
  fc.integer({ min: 1000, max: 1002 }),
);
const device = fc.stringMatching(/^[0-9a-f]{8}$/);

test('whatever the wall clock does, every timestamp sorts after the one before, as text', () => {
  fc.assert(
    fc.property(fc.array(wallClock, { minLength: 2, maxLength: 40 }), device, (times, id) => {
      let last = '';
      for (const time of times) {
        const next = tick(last, time, id);
        expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('a device goes on from another one that is ahead of it', () => {
  fc.assert(
    fc.property(wallClock, wallClock, device, device, (here, there, a, b) => {
      const seen = tick('', there, b);
      expect(tick(seen, here, a) > seen).toBe(true);
    }),
  );
});

test('two devices never write the same timestamp', () => {
  fc.assert(
    fc.property(wallClock, device, device, (time, a, b) => {
      fc.pre(a !== b);
      expect(tick('', time, a)).not.toBe(tick('', time, b));
    }),
  );
});

test('a timestamp says the wall clock’s time as long as that moves on', () => {
  const first = tick('', Date.UTC(2026, 0, 1), 'd');
  expect(tick(first, Date.UTC(2026, 0, 2), 'd')).toBe('2026-01-02T00:00:00.000Z/0000/d');
});

test('a counter that is used up borrows the next millisecond', () => {
  const full = '2026-01-01T00:00:00.000Z/ffff/d';
  expect(tick(full, 0, 'd')).toBe('2026-01-01T00:00:00.001Z/0000/d');
});
