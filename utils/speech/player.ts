import type { VoiceErrorKind } from './types';

/** Milliseconds after the last move by hand before the sentence is spoken: no word at every step. */
export const SETTLE_MS = 200;
/** Milliseconds a sentence without a word in it, as "* * *", stays on the screen. */
export const WORDLESS_MS = 600;
/**
 * Milliseconds to wait for the browser's list of voices, which it loads when first asked: Chromium
 * took six seconds for the 13,000 of speech-dispatcher.
 */
export const VOICES_TIMEOUT_MS = 10_000;
/** Milliseconds within which a voice must begin; one over the network takes a second or two. */
export const START_TIMEOUT_MS = 6000;
/** The shortest pause for speaking after the voice, in milliseconds. */
const MIN_ECHO_MS = 800;

/**
 * Where the player is and what it does. Exactly one thing runs at a time: an utterance (`speaking`,
 * with a timer that limits it) or a timer (`waiting`), or nothing (`still`). Each is a turn with a
 * number of its own; reports about an earlier turn are ignored.
 */
export interface Player {
  readonly phase: 'still' | 'speaking' | 'waiting';
  readonly turn: number;
  /** The sentence, from 0. */
  readonly sentence: number;
  /** Which time it is spoken, from 0. */
  readonly round: number;
  /** Which of its pieces, from 0. */
  readonly piece: number;
  /** Whether this round was spoken to its end. */
  readonly isSpoken: boolean;
  /** Whether to fall still after this sentence, whatever the settings say. */
  readonly isOnce: boolean;
  /** When this round began to be heard, in milliseconds; null before. */
  readonly since: number | null;
  /** Milliseconds after which `time-up` is due in this turn; null without a timer. */
  readonly timer: number | null;
  /** Why the player fell still of itself. */
  readonly trouble: VoiceErrorKind | null;
}

export type PlayerEvent =
  | { readonly kind: 'play' | 'pause' | 'again' | 'revoice' }
  /** The reader is at another sentence. */
  | { readonly kind: 'moved'; readonly to: number }
  /** `now` in milliseconds; `limit`: how long the piece may take at most. */
  | {
      readonly kind: 'started';
      readonly turn: number;
      readonly now: number;
      readonly limit: number;
    }
  | { readonly kind: 'ended'; readonly turn: number; readonly now: number }
  | { readonly kind: 'failed'; readonly turn: number; readonly why: VoiceErrorKind }
  | { readonly kind: 'time-up'; readonly turn: number };

/** The article and the settings that the player follows; asked anew at each event. */
export interface Playback {
  /** The number of sentences. */
  readonly sentences: number;
  /** How often each sentence is spoken, at least once. */
  readonly rounds: number;
  readonly stopAfterEach: boolean;
  /** Whether a pause as long as the sentence follows it. */
  readonly echo: boolean;
  /** `awaited`: the browser has not said yet which voices it has. */
  readonly voice: 'there' | 'awaited' | 'none';
  /** In how many pieces a sentence is spoken in a round; 0 if nothing in it can be said. */
  pieces(sentence: number, round: number): number;
}

export const newPlayer = (sentence = 0): Player => ({
  phase: 'still',
  turn: 0,
  sentence,
  round: 0,
  piece: 0,
  isSpoken: false,
  isOnce: false,
  since: null,
  timer: null,
  trouble: null,
});

/** The player after an event. */
export function play(player: Player, event: PlayerEvent, playback: Playback): Player {
  switch (event.kind) {
    case 'play':
      return player.phase === 'still' ? begin(player, playback) : player;
    case 'pause':
      return still(player);
    case 'again':
      return again(player, playback);
    case 'moved':
      return move(player, event.to);
    case 'revoice':
      return player.phase === 'still' || player.isSpoken ? player : settle(player);
    default:
      return event.turn === player.turn ? onReport(player, event, playback) : player;
  }
}

type Report = Extract<PlayerEvent, { turn: number }>;

function onReport(player: Player, event: Report, playback: Playback): Player {
  if (event.kind === 'time-up') {
    if (player.phase === 'waiting') return proceed(player, playback);
    return player.phase === 'speaking' ? still(player, 'silent') : player;
  }
  if (player.phase !== 'speaking') return player;
  if (event.kind === 'started') {
    return { ...player, since: player.since ?? event.now, timer: event.limit };
  }
  if (event.kind === 'failed') return still(player, event.why);
  if (player.piece + 1 < playback.pieces(player.sentence, player.round))
    return speak(player, player.piece + 1);
  return finishRound(player, event.now, playback);
}

function begin(player: Player, playback: Playback): Player {
  const isAtEnd = player.isSpoken && !isMoreToSay(player, playback);
  // Whoever asks at the end of the article hears its last sentence once more.
  const from = isAtEnd ? at(player, player.sentence) : { ...player, isOnce: false };
  return playback.voice === 'awaited' ? wait(from, VOICES_TIMEOUT_MS) : proceed(from, playback);
}

function again(player: Player, playback: Playback): Player {
  const isOnce = player.phase === 'still' || player.isOnce;
  const from = { ...at(player, player.sentence), isOnce };
  if (playback.voice === 'awaited') return wait(from, VOICES_TIMEOUT_MS);
  return player.phase === 'still' ? proceed(from, playback) : settle(from);
}

function move(player: Player, to: number): Player {
  if (to === player.sentence) return player;
  const moved = at(player, to);
  return player.phase === 'still' ? still(moved) : settle(moved);
}

/** Speaks what comes next: this round, the next one, or the next sentence. */
function proceed(player: Player, playback: Playback): Player {
  if (playback.voice !== 'there') return still(player, 'no-voice');
  if (!isMoreToSay(player, playback)) return still(player);
  const next = nextToSay(player, playback);
  if (next.sentence >= playback.sentences) return still(player);
  if (playback.pieces(next.sentence, next.round) > 0) return speak({ ...next, since: null }, 0);
  return wait({ ...next, round: playback.rounds - 1, isSpoken: true }, WORDLESS_MS);
}

const isMoreToSay = (player: Player, playback: Playback) =>
  !player.isSpoken ||
  player.round + 1 < playback.rounds ||
  player.sentence + 1 < playback.sentences;

function nextToSay(player: Player, playback: Playback): Player {
  if (!player.isSpoken) return player;
  if (player.round + 1 < playback.rounds) return { ...player, round: player.round + 1 };
  return at(player, player.sentence + 1);
}

function finishRound(player: Player, now: number, playback: Playback): Player {
  const spoken = { ...player, isSpoken: true };
  const isLastRound = player.round + 1 >= playback.rounds;
  if (isLastRound && (playback.stopAfterEach || player.isOnce)) return still(spoken);
  if (!isMoreToSay(spoken, playback)) return still(spoken);
  if (!playback.echo) return proceed(spoken, playback);
  return wait(spoken, Math.max(MIN_ECHO_MS, now - (player.since ?? now)));
}

/** At the beginning of a sentence. */
const at = (player: Player, sentence: number): Player => ({
  ...player,
  sentence,
  round: 0,
  piece: 0,
  isSpoken: false,
  isOnce: false,
  since: null,
});

const still = (player: Player, trouble: VoiceErrorKind | null = null): Player => ({
  ...player,
  phase: 'still',
  turn: player.turn + 1,
  timer: null,
  piece: 0,
  trouble,
});

const speak = (player: Player, piece: number): Player => ({
  ...player,
  phase: 'speaking',
  turn: player.turn + 1,
  timer: START_TIMEOUT_MS,
  piece,
  isSpoken: false,
  trouble: null,
});

const wait = (player: Player, timer: number): Player => ({
  ...player,
  phase: 'waiting',
  turn: player.turn + 1,
  timer,
  piece: 0,
  trouble: null,
});

/** Falls silent for a moment, then speaks this round from its start. */
const settle = (player: Player): Player =>
  wait({ ...player, isSpoken: false, since: null }, SETTLE_MS);
