import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignEditions } from '../../../utils/anchoring/align';
import { edit } from '../../support/edits.ts';
import { chanceFrom } from '../../support/random.ts';

const STORY = [
  'The harbour of Larnby was closed on Monday after a storm broke two of its cranes.',
  'Nobody was hurt, the harbour master said.',
  'Three ships are waiting outside the breakwater.',
  'The repair will take at least a week.',
  'The town council meets on Thursday to speak about the costs.',
  'Insurance covers storms, but not cranes that were due for a check.',
];

/** What became of each sentence, as "n→m fate". */
const statuses = (older: readonly string[], newer: readonly string[]) =>
  alignEditions(older, newer).map(({ to, status }, n) => `${n}→${to ?? '–'} ${status}`);

/** The story with some of its sentences replaced, by their numbers. */
const with_ = (changes: Readonly<Record<number, string>>) =>
  STORY.map((text, n) => changes[n] ?? text);

describe('A sentence of an older edition', () => {
  test('is in its place when nothing but the text around it has changed', () => {
    const newer = [
      'Update: trains run again.',
      ...STORY.slice(0, 3),
      'One has left.',
      ...STORY.slice(3),
    ];
    expect(statuses(STORY, newer)).toEqual([
      '0→1 in-place',
      '1→2 in-place',
      '2→3 in-place',
      '3→5 in-place',
      '4→6 in-place',
      '5→7 in-place',
    ]);
  });

  test('is in its place when only its typesetting has changed', () => {
    const newer = with_({ 1: '“Nobody was hurt”, the Harbour Master said.' });
    expect(statuses(STORY, newer)[1]).toBe('1→1 in-place');
  });

  test('has moved when it stands elsewhere', () => {
    const newer = [STORY[4] ?? '', ...STORY.slice(0, 4), STORY[5] ?? ''];
    expect(statuses(STORY, newer)[4]).toBe('4→0 moved');
    expect(statuses(STORY, newer)[3]).toBe('3→4 in-place');
  });

  test('is edited when a third of it was reworded', () => {
    const newer = with_({ 3: 'The repair will take about a week.' });
    expect(statuses(STORY, newer)[3]).toBe('3→3 edited');
  });

  test('is found when it was moved and reworded at once', () => {
    const costs = 'The town council meets on Friday to speak about the costs of it.';
    const newer = [costs, ...STORY.filter((_, n) => n !== 4)];
    expect(statuses(STORY, newer)[4]).toBe('4→0 edited');
  });

  test('is found in the sentence that it was merged into', () => {
    const newer = [
      STORY[0] ?? '',
      'Nobody was hurt, the harbour master said, and three ships are waiting outside the breakwater.',
      ...STORY.slice(3),
    ];
    expect(statuses(STORY, newer).slice(1, 3)).toEqual(['1→1 edited', '2→1 edited']);
  });

  test('is found in the larger part of what it was split into', () => {
    const newer = STORY.flatMap((text, n) =>
      n === 5 ? ['Insurance covers storms.', 'But not cranes that were due for a check.'] : [text],
    );
    expect(statuses(STORY, newer)[5]).toBe('5→6 edited');
  });

  test('is gone when another one stands in its place', () => {
    const newer = with_({ 2: 'Fishermen sold their catch in the next town.' });
    expect(statuses(STORY, newer)[2]).toBe('2→– gone');
  });

  test('is told from its twin by its neighbours', () => {
    const older = ['A first.', 'He declined to comment.', 'A second.', 'He declined to comment.'];
    const newer = ['A second.', 'He declined to comment.'];
    expect(statuses(older, newer).slice(1)).toEqual(['1→– gone', '2→0 in-place', '3→1 in-place']);
  });

  test('is found in Korean and Japanese, where words change their endings or have no spaces', () => {
    const korean = [
      '부산항이 폭풍으로 닫혔다.',
      '피해자는 없다고 항만청이 밝혔다.',
      '수리에는 일주일이 걸린다.',
    ];
    const newer = [
      '부산항은 폭풍 때문에 닫혔다.',
      korean[1] ?? '',
      '수리에는 적어도 일주일이 걸린다.',
    ];
    expect(statuses(korean, newer)).toEqual(['0→0 edited', '1→1 in-place', '2→2 edited']);
    const japanese = ['港は嵐のため月曜日に閉鎖された。', '修理には少なくとも一週間かかる。'];
    expect(
      statuses(japanese, ['修理には最低でも一週間かかる。', '港は嵐で月曜日に閉鎖された。']),
    ).toEqual(['0→1 edited', '1→0 edited']);
  });
});

const sentence = fc
  .array(fc.constantFrom(...'abcdefghij'), { maxLength: 6 })
  .map((w) => w.join(' '));
const edition = fc.array(sentence, { maxLength: 12 });

test('every sentence gets a place that exists, or none', () => {
  fc.assert(
    fc.property(edition, edition, (older, newer) => {
      const aligned = alignEditions(older, newer);
      expect(aligned).toHaveLength(older.length);
      for (const [n, { to, status }] of aligned.entries()) {
        expect(to === null).toBe(status === 'gone');
        if (to !== null) expect(newer[to]).toBeDefined();
        if (older[n] === newer[to ?? -1]) expect(status).not.toBe('gone');
      }
    }),
  );
});

test('an article that has not changed keeps every sentence in its place', () => {
  fc.assert(
    fc.property(edition, (texts) => {
      expect(alignEditions(texts, texts)).toEqual(
        texts.map((_, n) => ({ to: n, status: 'in-place' })),
      );
    }),
  );
});

test('no sentence is ever lost whose words still browser in the article as often as before', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 }),
      fc.integer(),
      (ids, seed) => {
        const sentences = ids.map((id) => `Sentence ${id} of the article.`);
        const { older, newer, truth } = edit(sentences, 'en', [], chanceFrom(seed));
        for (const [n, { to }] of alignEditions(older, newer).entries()) {
          if (truth[n]?.kind === 'unchanged') expect(newer[to ?? -1]).toBe(older[n]);
        }
      },
    ),
  );
});
