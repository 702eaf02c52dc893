import { expect, test } from 'vitest';
import {
  newPlayer,
  type Playback,
  type Player,
  type PlayerEvent,
  play,
  SETTLE_MS,
  START_TIMEOUT_MS,
  VOICES_TIMEOUT_MS,
  WORDLESS_MS,
} from '../../../utils/speech/player';

const plain: Playback = {
  sentences: 3,
  rounds: 1,
  stopAfterEach: false,
  echo: false,
  voice: 'there',
  pieces: () => 1,
};

/** A player, and what it says to one event after another; reports are those of its present turn. */
function start(about: Partial<Playback> = {}, sentence = 0) {
  let score = { ...plain, ...about };
  let player = newPlayer(sentence);
  const on = (event: PlayerEvent): Player => {
    player = play(player, event, score);
    return player;
  };
  const turn = () => player.turn;
  return {
    on,
    gets: (more: Partial<Playback>) => {
      score = { ...score, ...more };
    },
    play: () => on({ kind: 'play' }),
    pause: () => on({ kind: 'pause' }),
    again: () => on({ kind: 'again' }),
    moved: (to: number) => on({ kind: 'moved', to }),
    started: (now = 0) => on({ kind: 'started', turn: turn(), now, limit: 20_000 }),
    ended: (now = 0) => on({ kind: 'ended', turn: turn(), now }),
    failed: () => on({ kind: 'failed', turn: turn(), why: 'network' }),
    timeUp: () => on({ kind: 'time-up', turn: turn() }),
  };
}

test('it plays from the sentence the reader is at to the last one, and stops there', () => {
  const it = start({}, 1);
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 1 });
  expect(it.ended()).toMatchObject({ phase: 'speaking', sentence: 2 });
  expect(it.ended()).toMatchObject({ phase: 'still', sentence: 2, trouble: null });
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 2 });
});

test('paused, it goes on with the same sentence from its start', () => {
  const it = start();
  it.play();
  it.started();
  expect(it.pause()).toMatchObject({ phase: 'still', sentence: 0, timer: null });
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 0, piece: 0 });
});

test('told to stop after each, it stays at the sentence; the next play goes on', () => {
  const it = start({ stopAfterEach: true });
  it.play();
  expect(it.ended()).toMatchObject({ phase: 'still', sentence: 0 });
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 1 });
});

test('it speaks each sentence as often as told, then the next', () => {
  const it = start({ rounds: 2 });
  it.play();
  expect(it.ended()).toMatchObject({ sentence: 0, round: 1 });
  expect(it.ended()).toMatchObject({ sentence: 1, round: 0 });
});

test('the pause for speaking after it is as long as the sentence was', () => {
  const it = start({ echo: true });
  it.play();
  it.started(1000);
  expect(it.ended(4500)).toMatchObject({ phase: 'waiting', sentence: 0, timer: 3500 });
  expect(it.timeUp()).toMatchObject({ phase: 'speaking', sentence: 1 });
});

test('the pause counts from the first of several pieces', () => {
  const it = start({ echo: true, pieces: () => 2 });
  it.play();
  it.started(1000);
  expect(it.ended(3000)).toMatchObject({ phase: 'speaking', sentence: 0, piece: 1 });
  it.started(3100);
  expect(it.ended(6000)).toMatchObject({ phase: 'waiting', timer: 5000 });
});

test('who pauses while speaking after it goes on with the next sentence', () => {
  const it = start({ echo: true });
  it.play();
  it.ended();
  it.pause();
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 1 });
});

test('a move by hand while it plays: it falls silent and goes on from there', () => {
  const it = start();
  it.play();
  expect(it.moved(2)).toMatchObject({ phase: 'waiting', sentence: 2, timer: SETTLE_MS });
  expect(it.moved(1)).toMatchObject({ phase: 'waiting', sentence: 1, timer: SETTLE_MS });
  expect(it.timeUp()).toMatchObject({ phase: 'speaking', sentence: 1 });
});

test('a move by hand while it is still speaks nothing; play begins there', () => {
  const it = start();
  expect(it.moved(2).phase).toBe('still');
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 2 });
});

test('again, while it is still, speaks the sentence once', () => {
  const it = start();
  expect(it.again()).toMatchObject({ phase: 'speaking', sentence: 0 });
  expect(it.ended()).toMatchObject({ phase: 'still', sentence: 0 });
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 1 });
});

test('again, while it plays, starts the sentence over and goes on after it', () => {
  const it = start({ rounds: 2 });
  it.play();
  it.ended();
  expect(it.again()).toMatchObject({ phase: 'waiting', sentence: 0, round: 0 });
  it.timeUp();
  it.ended();
  expect(it.ended()).toMatchObject({ phase: 'speaking', sentence: 1 });
});

test('with another voice or speed the sentence is spoken anew, in the same round', () => {
  const it = start({ rounds: 2 });
  it.play();
  it.ended();
  expect(it.on({ kind: 'revoice' })).toMatchObject({ phase: 'waiting', sentence: 0, round: 1 });
  expect(it.timeUp()).toMatchObject({ phase: 'speaking', round: 1 });
  it.pause();
  expect(it.on({ kind: 'revoice' }).phase).toBe('still');
});

test('without a voice it says so and stays still', () => {
  const it = start({ voice: 'none' });
  expect(it.play()).toMatchObject({ phase: 'still', trouble: 'no-voice' });
  expect(it.again()).toMatchObject({ phase: 'still', trouble: 'no-voice' });
});

test('it waits a while for the voices; when they come it speaks, else it says there is none', () => {
  const it = start({ voice: 'awaited' });
  expect(it.play()).toMatchObject({ phase: 'waiting', timer: VOICES_TIMEOUT_MS });
  expect(it.timeUp()).toMatchObject({ phase: 'still', trouble: 'no-voice' });
  it.again();
  it.gets({ voice: 'there' });
  expect(it.on({ kind: 'revoice' })).toMatchObject({ phase: 'waiting', timer: SETTLE_MS });
  expect(it.timeUp()).toMatchObject({ phase: 'speaking', sentence: 0 });
});

test('a voice that does not begin in time, or never ends, is said to be silent', () => {
  const it = start();
  expect(it.play().timer).toBe(START_TIMEOUT_MS);
  expect(it.timeUp()).toMatchObject({ phase: 'still', trouble: 'silent' });
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 0, trouble: null });
  expect(it.started().timer).toBe(20_000);
  expect(it.timeUp()).toMatchObject({ phase: 'still', trouble: 'silent' });
});

test('a failure is said, and the next play tries the same sentence', () => {
  const it = start();
  it.play();
  expect(it.failed()).toMatchObject({ phase: 'still', trouble: 'network' });
  expect(it.play()).toMatchObject({ phase: 'speaking', sentence: 0, trouble: null });
});

test('a sentence without a word stays a moment and is passed', () => {
  const it = start({ rounds: 3, pieces: (sentence) => (sentence === 1 ? 0 : 1) });
  it.play();
  it.ended();
  it.ended();
  expect(it.ended()).toMatchObject({ phase: 'waiting', sentence: 1, timer: WORDLESS_MS });
  expect(it.timeUp()).toMatchObject({ phase: 'speaking', sentence: 2, round: 0 });
});

test('an article without sentences plays nothing', () => {
  expect(start({ sentences: 0, pieces: () => 0 }).play().phase).toBe('still');
});
