// @vitest-environment node
import { expect, test } from 'vitest';
import { LibraryDatabase } from '../../../../utils/library/database';
import { candidatesOf } from '../../../../utils/library/search/candidates';
import { partKey } from '../../../../utils/library/search/index-keys';
import { termsOf } from '../../../../utils/search/query';

const COUNT = 700;

/** An index of articles 1 to 700: "the" is in all of them, "old" in the oldest 600, "rare" in one. */
async function indexOf(name: string): Promise<LibraryDatabase> {
  const db = new LibraryDatabase(name);
  const ordinals = Array.from({ length: COUNT }, (_, i) => i + 1);
  await db.words.bulkPut(
    ordinals.flatMap((ordinal) => {
      const articleId = `a${ordinal}`;
      const words = ['the', ...(ordinal <= 600 ? ['old'] : []), ...(ordinal === 9 ? ['rare'] : [])];
      return [
        { key: partKey('title', ordinal), articleId, words: [] },
        { key: partKey('text', ordinal), articleId, words },
      ];
    }),
  );
  return db;
}

test('what is nearly everywhere is looked for in the newest articles first, then in all', async () => {
  const db = await indexOf('candidates-1');
  const first = await candidatesOf(db, termsOf('the'), 0);
  expect(first).toMatchObject({ isAll: false });
  expect(first.ordinals.slice(0, 3)).toEqual([700, 699, 698]);
  const { ordinals, isAll } = await candidatesOf(db, termsOf('the'), first.ordinals.length);
  expect(isAll).toBe(true);
  expect(ordinals.slice(0, first.ordinals.length)).toEqual(first.ordinals);
  expect([...ordinals].sort((a, b) => a - b)).toEqual(
    Array.from({ length: COUNT }, (_, i) => i + 1),
  );
});

test('what is in many old articles is found in each of them', async () => {
  const db = await indexOf('candidates-2');
  const { ordinals } = await candidatesOf(db, termsOf('old'), 200);
  expect(ordinals.filter((ordinal) => ordinal <= 600)).toHaveLength(600);
  expect(new Set(ordinals).size).toBe(ordinals.length);
});

test('one rare word is enough to look at few articles', async () => {
  const db = await indexOf('candidates-3');
  expect(await candidatesOf(db, termsOf('the rare'), 0)).toEqual({ ordinals: [9], isAll: true });
});
