import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Speech } from '../../../utils/settings/speech';
import type { Playback } from '../../../utils/speech/player';
import type { SpeechEngine, Voice } from '../../../utils/speech/types';
import { chooseVoice, fittingVoices, languageKey } from '../../../utils/speech/voices';

/** The voices that speak an article's language. */
export interface ArticleVoices {
  /** The best first. */
  readonly all: ReadonlySignal<readonly Voice[]>;
  /** The reader's choice, or else the best; null if none speaks the language. */
  readonly chosen: ReadonlySignal<Voice | null>;
  /** Whether there is one; awaited while the browser has named no voice at all. */
  readonly state: ReadonlySignal<Playback['voice']>;
  /** Asks the browser which voices it has; they come when they are loaded or installed. */
  ask(): void;
}

/** @param lang the article's language as a BCP 47 tag; null if unknown. */
export function createArticleVoices(
  engine: SpeechEngine,
  lang: string | null,
  speech: ReadonlySignal<Speech>,
): ArticleVoices {
  const known = signal<readonly Voice[]>([]);
  const all = computed(() => fittingVoices(known.value, lang));
  const chosenId = computed(() => speech.value.voices[languageKey(lang)]);
  const chosen = computed(() => chooseVoice(all.value, chosenId.value));
  const state = computed(() => {
    if (chosen.value) return 'there';
    return known.value.length === 0 ? 'awaited' : 'none';
  });
  let isWatching = false;

  function look(): void {
    known.value = engine.voices();
  }

  return {
    all,
    chosen,
    state,
    ask() {
      look();
      // As long as the document lives.
      if (!isWatching) engine.onVoicesChange(look, new AbortController().signal);
      isWatching = true;
    },
  };
}
