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
import { rateOf, roundsOf, stepRate } from '../../../utils/speech/rounds';
import type { SpeechEngine, Voice, VoiceSource } from '../../../utils/speech/types';
import { chooseVoice, fittingVoices, languageKey } from '../../../utils/speech/voices';
import { spokenWord } from '../../../utils/speech/word';
import type { ReaderModel } from '../reader-model';

/** How long a voice may take to say a text, in milliseconds: three times what a slow one takes. */
const limitFor = (text: string, rate: number) => 10_000 + (spokenLength(text) * 250) / rate;

/** A word as it is spoken: UTF-16 offsets into the sentence. */
export interface SpokenWord {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** Reading aloud: the player, its voice and how it is set. */
export interface ListeningModel {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly player: ReadonlySignal<Player>;
  readonly isPlaying: ReadonlySignal<boolean>;
  readonly speech: ReadonlySignal<Speech>;
  /** The article's language as a BCP 47 tag; null if unknown. */
  readonly lang: string | null;
  readonly source: VoiceSource;
  /** The voices that speak the article's language, the best first. */
  readonly voices: ReadonlySignal<readonly Voice[]>;
  /** The one that is heard; null if none speaks the language. */
  readonly voice: ReadonlySignal<Voice | null>;
  /** Whether it is known that no voice speaks the language. */
  readonly isVoiceless: ReadonlySignal<boolean>;
  /** Whether it waits for the browser to say which voices there are. */
  readonly isAwaitingVoices: ReadonlySignal<boolean>;
  readonly spoken: ReadonlySignal<SpokenWord | null>;
  /** Shows the controls; the voices are asked for now, not before. */
  open(): void;
  /** Falls silent and puts the controls away. */
  close(): void;
  /** Plays from the current sentence, or pauses. */
  toggle(): void;
  pause(): void;
  /** Speaks the current sentence once more. */
  repeat(): void;
  stepRate(steps: number): void;
  change(settings: Partial<Speech>): void;
  chooseVoice(id: string): void;
}

/** What the listening model needs of the reader. */
export type Listened = Pick<ReaderModel, 'article' | 'sentences' | 'current' | 'goTo'>;

export function createListeningModel(
  reader: Listened,
  engine: SpeechEngine,
  speech: ReadonlySignal<Speech>,
  save: (speech: Speech) => void,
): ListeningModel {
  const { lang } = reader.article;
  const isOpen = signal(false);
  const player = signal(newPlayer(reader.current.peek()));
  const isPlaying = computed(() => player.value.phase !== 'still');
  const known = signal<readonly Voice[]>([]);
  const voices = computed(() => fittingVoices(known.value, lang));
  const chosenId = computed(() => speech.value.voices[languageKey(lang)]);
  const voice = computed(() => chooseVoice(voices.value, chosenId.value));
  const voiceState = computed(() => {
    if (voice.value) return 'there';
    return known.value.length === 0 ? 'awaited' : 'none';
  });
  const isVoiceless = computed(
    () => !voice.value && (known.value.length > 0 || player.value.trouble === 'no-voice'),
  );
  const isAwaitingVoices = computed(() => isPlaying.value && voiceState.value === 'awaited');
  const spoken = signal<SpokenWord | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasAsked = false;

  const textOf = (n: number) => reader.sentences[n]?.text ?? '';
  const rate = (round: number) => rateOf(speech.peek(), round);
  const piecesOf = (n: number, round: number) => {
    const own = voice.peek();
    return own ? piecesToSpeak(textOf(n), own, rate(round)) : [];
  };

  function score(): Playback {
    const { stopAfterEach, echo } = speech.peek();
    return {
      ...{ sentences: reader.sentences.length, rounds: roundsOf(speech.peek()) },
      ...{ stopAfterEach, echo, voice: voiceState.peek() },
      pieces: (n, round) => piecesOf(n, round).length,
    };
  }

  function tell(event: PlayerEvent): void {
    const before = player.peek();
    const after = play(before, event, score());
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
    const own = voice.peek();
    const span = piecesOf(sentence, round)[piece];
    if (!own || !span) return;
    const whole = textOf(sentence);
    const text = whole.slice(...span);
    const now = () => performance.now();
    engine.speak(
      { text, voice: own, rate: rate(round) },
      {
        onStart: () =>
          tell({ kind: 'started', turn, now: now(), limit: limitFor(text, rate(round)) }),
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

  function askForVoices(): void {
    const ask = () => {
      known.value = engine.voices();
    };
    ask();
    // As long as the document lives; voices come when they are loaded or installed.
    if (!hasAsked) engine.onVoicesChange(ask, new AbortController().signal);
    hasAsked = true;
  }

  effect(() => {
    const to = reader.current.value;
    untracked(() => tell({ kind: 'moved', to }));
  });
  const sound = computed(() => {
    const { rate, slowFirst } = speech.value;
    return `${voice.value?.id} ${rate} ${slowFirst}`;
  });
  effect(() => {
    sound.value;
    untracked(() => tell({ kind: 'revoice' }));
  });

  const open = () => {
    askForVoices();
    isOpen.value = true;
  };
  const change = (settings: Partial<Speech>) => save({ ...speech.peek(), ...settings });
  return {
    isOpen,
    player,
    isPlaying,
    speech,
    lang,
    source: engine.source,
    voices,
    voice,
    isVoiceless,
    isAwaitingVoices,
    spoken,
    open,
    close() {
      tell({ kind: 'pause' });
      isOpen.value = false;
    },
    toggle() {
      open();
      tell({ kind: isPlaying.peek() ? 'pause' : 'play' });
    },
    pause: () => tell({ kind: 'pause' }),
    repeat() {
      open();
      tell({ kind: 'again' });
    },
    stepRate: (steps) => change({ rate: stepRate(speech.peek().rate, steps) }),
    change,
    chooseVoice: (id) => change({ voices: { ...speech.peek().voices, [languageKey(lang)]: id } }),
  };
}
