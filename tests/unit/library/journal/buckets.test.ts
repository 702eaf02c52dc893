// @vitest-environment node
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bucketKey } from '../../../../utils/library/journal/buckets';

test('ten thousand articles need a fifth as many buckets, and a thousand seldom share one', () => {
  const keys = Array.from({ length: 10_000 }, (_, n) =>
    bucketKey(createHash('sha256').update(`https://news.example/${n}`).digest('hex')),
  );
  const buckets = new Set(keys);
  expect(buckets.size).toBeLessThanOrEqual(2048);
  expect(buckets.size).toBeGreaterThan(1900);
  expect(new Set(keys.slice(0, 1000)).size).toBeGreaterThan(700);
});
