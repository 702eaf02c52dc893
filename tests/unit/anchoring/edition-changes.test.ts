import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../../utils/anchoring/edition-changes';
import { diffWords } from '../../../utils/anchoring/word-diff';

const side = (pieces: ReturnType<typeof diffWords>, without: 'added' | 'removed') =>
  pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');

describe('What has changed since an article was read', () => {
  const older = [
    'The bridge is closed.',
    'Nobody was hurt.',
    'Repairs take a week.',
    'Rain is due.',
  ];
  const newer = [
    'The bridge is closed.',
    'A cyclist saw it first.',
    'Repairs take two weeks.',
    'Rain is due.',
  ];

  test('is told sentence by sentence, with the words that differ', () => {
    const { rows, added, edited, gone, moved } = compareEditions(older, newer, 'en');
    expect({ added, edited, gone, moved }).toEqual({ added: 1, edited: 1, gone: 1, moved: 0 });
    expect(rows).toEqual([
      { kind: 'same', sentence: 0 },
      { kind: 'gone', text: 'Nobody was hurt.' },
      { kind: 'new', sentence: 1 },
      {
        kind: 'edited',
        sentence: 2,
        pieces: [
          { text: 'Repairs take ', kind: 'same' },
          { text: 'a week', kind: 'removed' },
          { text: 'two weeks', kind: 'added' },
          { text: '.', kind: 'same' },
        ],
      },
      { kind: 'same', sentence: 3 },
    ]);
  });

  test('is nothing when nothing has', () => {
    const { added, edited, gone, moved } = compareEditions(older, older);
    expect({ added, edited, gone, moved }).toEqual({ added: 0, edited: 0, gone: 0, moved: 0 });
  });

  test('names what was at the beginning and is gone', () => {
    expect(compareEditions(older, older.slice(1)).rows[0]).toEqual({
      kind: 'gone',
      text: 'The bridge is closed.',
    });
  });
});

const editions = fc.array(
  fc
    .array(fc.constantFrom('rain', 'snow', 'wind', 'sun', '비', '눈이'), { maxLength: 5 })
    .map((w) => w.join(' ')),
  { maxLength: 10 },
);

test('every sentence of both editions is in the comparison once', () => {
  fc.assert(
    fc.property(editions, editions, (older, newer) => {
      const { rows, added, edited, gone, moved } = compareEditions(older, newer);
      const shown = rows.flatMap((row) => (row.kind === 'gone' ? [] : [row.sentence]));
      expect(shown).toEqual(newer.map((_, n) => n));
      expect(rows.filter(({ kind }) => kind === 'gone')).toHaveLength(gone);
      expect(added + edited + moved + rows.filter(({ kind }) => kind === 'same').length).toBe(
        newer.length,
      );
    }),
  );
});

test('the pieces of a comparison join to both texts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (older, newer) => {
      const pieces = diffWords(older, newer);
      expect(side(pieces, 'added')).toBe(older);
      expect(side(pieces, 'removed')).toBe(newer);
      expect(pieces.every(({ text }) => text !== '')).toBe(true);
    }),
  );
});

test('very long sentences are shown as replaced whole', () => {
  const older = 'word '.repeat(700);
  expect(diffWords(older, `${older}more`)).toEqual([
    { text: older, kind: 'removed' },
    { text: `${older}more`, kind: 'added' },
  ]);
});
