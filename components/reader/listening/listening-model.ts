import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Speech } from '../../../utils/settings/speech';
import type { Player } from '../../../utils/speech/player';
import { stepRate } from '../../../utils/speech/rounds';
import type { SpeechEngine, Voice, VoiceSource } from '../../../utils/speech/types';
import { languageKey } from '../../../utils/speech/voices';
import { createArticlePlayer, type Listened, type SpokenWord } from './article-player';
import { createArticleVoices } from './article-voices';

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

/** @param save keeps how the reader wants to be read to. */
export function createListeningModel(
  reader: Listened,
  engine: SpeechEngine,
  speech: ReadonlySignal<Speech>,
  save: (speech: Speech) => void,
): ListeningModel {
  const { lang } = reader.article;
  const isOpen = signal(false);
  const voices = createArticleVoices(engine, lang, speech);
  const { player, spoken, tell } = createArticlePlayer(reader, engine, speech, voices);
  const isPlaying = computed(() => player.value.phase !== 'still');
  const isVoiceless = computed(
    () =>
      voices.state.value === 'none' ||
      (voices.state.value === 'awaited' && player.value.trouble === 'no-voice'),
  );
  const isAwaitingVoices = computed(() => isPlaying.value && voices.state.value === 'awaited');

  function open(): void {
    voices.ask();
    isOpen.value = true;
  }
  const change = (settings: Partial<Speech>) => save({ ...speech.peek(), ...settings });

  return {
    isOpen,
    player,
    isPlaying,
    speech,
    lang,
    source: engine.source,
    voices: voices.all,
    voice: voices.chosen,
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
