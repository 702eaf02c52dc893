import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPlayer, type Playback, type PlayerEvent, play } from '../../../utils/speech/player';

/** What may happen: the reader acts, the engine reports (also of turns long gone), timers go off. */
type Act =
  | { readonly do: 'play' | 'pause' | 'again' | 'revoice' }
  | { readonly do: 'move'; readonly to: number }
  | { readonly do: 'report'; readonly kind: 'started' | 'ended' | 'failed'; readonly late: number }
  | { readonly do: 'tick'; readonly late: number };

const SENTENCES = 6;

const act = fc.oneof(
  fc.record({ do: fc.constantFrom('play', 'pause', 'again', 'revoice') }),
  fc.record({ do: fc.constant('move'), to: fc.nat(SENTENCES - 1) }),
  fc.record({
    do: fc.constant('report'),
    kind: fc.constantFrom('started', 'ended', 'ended', 'failed'),
    late: fc.constantFrom(0, 0, 0, 1, 2),
  }),
  fc.record({ do: fc.constant('tick'), late: fc.constantFrom(0, 0, 1) }),
) as fc.Arbitrary<Act>;

const score = fc
  .record({
    rounds: fc.integer({ min: 1, max: 3 }),
    stopAfterEach: fc.boolean(),
    echo: fc.boolean(),
    voice: fc.constantFrom('there', 'there', 'there', 'awaited', 'none'),
    pieces: fc.array(fc.integer({ min: 0, max: 3 }), {
      minLength: SENTENCES,
      maxLength: SENTENCES,
    }),
  })
  .map(
    ({ pieces, ...rest }): Playback => ({
      ...rest,
      sentences: SENTENCES,
      pieces: (sentence) => pieces[sentence] ?? 0,
    }),
  );

const toEvent = (what: Act, turn: number): PlayerEvent => {
  if (what.do === 'move') return { kind: 'moved', to: what.to };
  if (what.do === 'tick') return { kind: 'time-up', turn: turn - what.late };
  if (what.do !== 'report') return { kind: what.do };
  const about = { turn: turn - what.late, now: turn * 100, limit: 20_000, why: 'failed' } as const;
  return { kind: what.kind, ...about };
};

test('in whatever order things happen, one thing runs at a time and no sentence is skipped', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), score, (acts, by) => {
      let player = newPlayer();
      for (const what of acts) {
        const before = player;
        player = play(player, toEvent(what, before.turn), by);

        // What runs changes only with the turn, so that whoever runs it can stop the old first.
        const isSame = player.turn === before.turn;
        const running = ({ phase, sentence, round, piece }: typeof player) => [
          phase,
          sentence,
          round,
          piece,
        ];
        if (isSame) expect(running(player)).toEqual(running(before));
        expect(player.turn - before.turn).toBeLessThanOrEqual(1);
        // Whatever runs is watched by a timer, and only that.
        expect(player.timer === null).toBe(player.phase === 'still');
        // Of itself it goes on by one sentence at most, and only after the last round of this one.
        expect(player.sentence).toBeLessThan(SENTENCES);
        if (what.do !== 'move' && player.sentence !== before.sentence) {
          expect(player.sentence).toBe(before.sentence + 1);
          const isOver = before.round + 1 >= by.rounds && (before.isSpoken || isLastPiece(before));
          expect(isOver).toBe(true);
        }
        // It speaks only what can be said, and only with a voice.
        if (player.phase === 'speaking') {
          expect(by.voice).toBe('there');
          expect(player.piece).toBeLessThan(by.pieces(player.sentence, player.round));
        }
      }

      function isLastPiece(of: typeof player): boolean {
        return of.phase === 'speaking' && of.piece + 1 >= by.pieces(of.sentence, of.round);
      }
    }),
    { numRuns: 500 },
  );
});

test('left alone with a voice that works, it speaks every piece of every round in order, and ends', () => {
  fc.assert(
    fc.property(score, fc.nat(SENTENCES - 1), (drawn, from) => {
      const by = { ...drawn, stopAfterEach: false, voice: 'there' as const };
      const spoken: number[][] = [];
      let player = play(newPlayer(from), { kind: 'play' }, by);
      while (player.phase !== 'still') {
        const { turn, phase, sentence, round, piece } = player;
        if (phase === 'speaking') spoken.push([sentence, round, piece]);
        const report = phase === 'speaking' ? 'ended' : 'time-up';
        player = play(player, { kind: report, turn, now: 0 }, by);
      }
      const expected = range(SENTENCES - from).flatMap((n) =>
        range(by.rounds).flatMap((round) =>
          range(by.pieces(from + n, round)).map((piece) => [from + n, round, piece]),
        ),
      );
      expect(spoken).toEqual(expected);
      expect(player.sentence).toBe(SENTENCES - 1);
    }),
  );
});

const range = (count: number) => Array.from({ length: count }, (_, i) => i);
