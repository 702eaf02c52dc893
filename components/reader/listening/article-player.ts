import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Speech } from '../../../utils/settings/speech';
import { piecesToSpeak, spokenLength } from '../../../utils/speech/pieces';
import {
  newPlayer,
  type Playback,
  type Player,
  type PlayerEvent,
  play,
} from '../../../utils/speech/player';
import { rateOf, roundsOf } from '../../../utils/speech/rounds';
import type { SpeechEngine } from '../../../utils/speech/types';
import { spokenWord } from '../../../utils/speech/word';
import type { ReaderModel } from '../reader-model';
import type { ArticleVoices } from './article-voices';

/** How long a voice may take to say a text, in milliseconds: three times what a slow one takes. */
const limitFor = (text: string, rate: number) => 10_000 + (spokenLength(text) * 250) / rate;

/** A word as it is spoken: UTF-16 offsets into the sentence. */
export interface SpokenWord {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** What is read aloud, and which sentence the reader is at. */
export type Listened = Pick<ReaderModel, 'article' | 'sentences' | 'current' | 'goTo'>;

/** The player at work: what happens is told to it, what it says is spoken. */
export interface ArticlePlayer {
  readonly player: ReadonlySignal<Player>;
  /** The word that is being spoken, where the voice tells. */
  readonly spoken: ReadonlySignal<SpokenWord | null>;
  tell(event: PlayerEvent): void;
}

/** Follows the reader from sentence to sentence, and takes them along. */
export function createArticlePlayer(
  reader: Listened,
  engine: SpeechEngine,
  speech: ReadonlySignal<Speech>,
  voices: ArticleVoices,
): ArticlePlayer {
  const player = signal(newPlayer(reader.current.peek()));
  const spoken = signal<SpokenWord | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const textOf = (n: number) => reader.sentences[n]?.text ?? '';
  const rate = (round: number) => rateOf(speech.peek(), round);
  const piecesOf = (n: number, round: number) => {
    const voice = voices.chosen.peek();
    return voice ? piecesToSpeak(textOf(n), voice, rate(round)) : [];
  };

  function settingsOf(): Playback {
    const { stopAfterEach, echo } = speech.peek();
    return {
      sentences: reader.sentences.length,
      rounds: roundsOf(speech.peek()),
      stopAfterEach,
      echo,
      voice: voices.state.peek(),
      pieces: (n, round) => piecesOf(n, round).length,
    };
  }

  function tell(event: PlayerEvent): void {
    const before = player.peek();
    const after = play(before, event, settingsOf());
    if (after === before) return;
    player.value = after;
    clearTimeout(timer);
    const { turn } = after;
    if (after.timer !== null)
      timer = setTimeout(() => tell({ kind: 'time-up', turn }), after.timer);
    if (turn === before.turn) return;
    spoken.value = null;
    reader.goTo(after.sentence);
    if (after.phase === 'speaking') speak(after);
    else engine.cancel();
  }

  function speak({ turn, sentence, round, piece }: Player): void {
    const voice = voices.chosen.peek();
    const span = piecesOf(sentence, round)[piece];
    if (!voice || !span) return;
    const whole = textOf(sentence);
    const text = whole.slice(...span);
    const now = () => performance.now();
    const limit = () => limitFor(text, rate(round));
    engine.speak(
      { text, voice, rate: rate(round) },
      {
        onStart: () => tell({ kind: 'started', turn, now: now(), limit: limit() }),
        onWord(at, length) {
          if (player.peek().turn !== turn) return;
          const word = spokenWord(whole, span[0] + at, length);
          spoken.value = word && { sentence, start: word[0], end: word[1] };
        },
        onEnd: () => tell({ kind: 'ended', turn, now: now() }),
        onFail: (why) => tell({ kind: 'failed', turn, why }),
      },
    );
  }

  tellChanges(reader, speech, voices, tell);
  return { player, spoken, tell };
}

/** Tells when the reader moves, and when the voice or how fast it speaks becomes another. */
function tellChanges(
  reader: Listened,
  speech: ReadonlySignal<Speech>,
  voices: ArticleVoices,
  tell: (event: PlayerEvent) => void,
): void {
  effect(() => {
    const to = reader.current.value;
    untracked(() => tell({ kind: 'moved', to }));
  });
  const sound = computed(() => {
    const { rate, slowFirst } = speech.value;
    return `${voices.chosen.value?.id} ${rate} ${slowFirst}`;
  });
  effect(() => {
    sound.value;
    untracked(() => tell({ kind: 'revoice' }));
  });
}
