import { type ReadonlySignal, signal } from '@preact/signals';
import type { SpeechEngine, Utterance, Voice, VoiceErrorKind } from '../../../utils/speech/types';

/** Milliseconds a browser has to name its voices before it is taken at its word that it has none. */
const VOICES_TIMEOUT_MS = 2000;

/** The voices of this machine, to choose from and to be heard. */
export interface VoicesModel {
  readonly voices: ReadonlySignal<readonly Voice[]>;
  /** Whether the browser may still name some: they come when they are loaded. */
  readonly isAwaited: ReadonlySignal<boolean>;
  /** Why the voice that was tried last was not heard. */
  readonly trouble: ReadonlySignal<VoiceErrorKind | null>;
  /** Asks for the voices; once is enough. */
  ask(): void;
  hear(utterance: Utterance): void;
}

export function createVoicesModel(engine: SpeechEngine): VoicesModel {
  const voices = signal<readonly Voice[]>([]);
  const isAwaited = signal(true);
  const trouble = signal<VoiceErrorKind | null>(null);
  let hasAsked = false;

  function look(): void {
    voices.value = engine.voices();
    if (voices.peek().length > 0) isAwaited.value = false;
  }

  return {
    voices,
    isAwaited,
    trouble,
    ask() {
      if (hasAsked) return;
      hasAsked = true;
      look();
      engine.onVoicesChange(look, new AbortController().signal);
      setTimeout(() => {
        isAwaited.value = false;
      }, VOICES_TIMEOUT_MS);
    },
    hear(utterance) {
      trouble.value = null;
      const fail = (why: VoiceErrorKind) => {
        trouble.value = why;
      };
      engine.speak(utterance, { onStart() {}, onWord() {}, onEnd() {}, onFail: fail });
    },
  };
}
