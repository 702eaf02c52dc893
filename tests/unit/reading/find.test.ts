// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, foldForFinding, hitFrom } from '../../../utils/reading/find';

const found = (texts: readonly string[], query: string) =>
  findAll(texts.map(foldForFinding), query).map(({ n, start, end }) => texts[n]?.slice(start, end));

test('case and accents do not count', () => {
  expect(found(['Ein CAFÉ, zwei Cafés.', 'Kaffee'], 'cafe')).toEqual(['CAFÉ', 'Café']);
  expect(found(['resume, résumé'], 'Résumé')).toEqual(['resume', 'résumé']);
});

test('Korean, Chinese and Arabic are found as they are written', () => {
  expect(found(['항구가 다시 열린다'], '다시')).toEqual(['다시']);
  expect(found(['旧港口重新开放'], '港口')).toEqual(['港口']);
  expect(found(['عاد الميناء القديم'], 'الميناء')).toEqual(['الميناء']);
});

test('a text whose small letters are longer than the capitals keeps its places', () => {
  expect(found(['İSTANBUL and istanbul'], 'and')).toEqual(['and']);
});

test('space around the query does not count, and nothing finds nothing', () => {
  expect(found(['a ferry'], '  ferry ')).toEqual(['ferry']);
  expect(found(['a ferry'], '  ')).toEqual([]);
});

test('hits come in reading order, never overlap, and are what was asked for', () => {
  const letters = fc.stringMatching(/^[abAB ]{0,30}$/);
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 8 }),
      fc.stringMatching(/^[abA]{1,3}$/),
      (texts, query) => {
        const hits = findAll(texts.map(foldForFinding), query);
        hits.forEach((hit, i) => {
          const before = hits[i - 1];
          expect(texts[hit.n]?.slice(hit.start, hit.end).toLowerCase()).toBe(query.toLowerCase());
          if (before) expect(before.n < hit.n || before.end <= hit.start).toBe(true);
        });
        const count = texts.reduce(
          (sum, text) => sum + text.toLowerCase().split(query.toLowerCase()).length - 1,
          0,
        );
        expect(hits).toHaveLength(count);
      },
    ),
  );
});

test('the first hit is the one at or after the sentence, and after the last one the first', () => {
  const hits = [1, 1, 4].map((n) => ({ n, start: 0, end: 1 }));
  expect([0, 1, 2, 4, 5].map((n) => hitFrom(hits, n))).toEqual([0, 0, 2, 2, 0]);
  expect(hitFrom([], 0)).toBe(-1);
});
