import type {
  SpeechEngine,
  Utterance,
  UtteranceEvents,
  Voice,
  VoiceErrorKind,
  VoiceSource,
} from '../../speech/types';

/**
 * Milliseconds between falling silent and speaking again. `cancel()` is not done when it returns:
 * with speech-dispatcher Chromium takes an utterance that follows at once away as well
 * (github.com/votingworks/bmd/pull/1106).
 */
const AFTER_CANCEL = 100;

const TROUBLES: Readonly<Partial<Record<SpeechSynthesisErrorCode, VoiceErrorKind>>> = {
  'not-allowed': 'refused',
  network: 'network',
  'language-unavailable': 'no-voice',
  'voice-unavailable': 'no-voice',
};

/** Looked up at each use: not every browser has one, and its voices come when they come. */
const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/** Chromium's `voiceURI` is but the name, which two languages may share. */
const idOf = ({ voiceURI, lang }: SpeechSynthesisVoice) => `${voiceURI} ${lang}`;

/** Firefox has none but the system's own voices, yet calls those of speech-dispatcher remote. */
const isLocal = ({ localService, voiceURI }: SpeechSynthesisVoice) =>
  localService || voiceURI.startsWith('urn:moz-tts:');

const voiceOf = (voice: SpeechSynthesisVoice): Voice => ({
  id: idOf(voice),
  name: voice.name,
  lang: voice.lang,
  isLocal: isLocal(voice),
  isDefault: voice.default,
});

/** In this order: Android calls itself Linux too. */
const SOURCES: readonly (readonly [sign: RegExp, source: VoiceSource])[] = [
  [/Android/, 'android'],
  [/CrOS/, 'chromeOs'],
  [/Mac/, 'mac'],
  [/Windows/, 'windows'],
];

const voiceSource = (userAgent: string): VoiceSource =>
  SOURCES.find(([sign]) => sign.test(userAgent))?.[1] ?? 'linux';

/** The browser's own voices. The only place that knows `speechSynthesis`. */
export function createSpeechEngine(): SpeechEngine {
  /** Held here: Chromium forgets an utterance nobody holds, and its `end` never comes. */
  let live: SpeechSynthesisUtterance | null = null;
  let freeAt = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function cancel(): void {
    clearTimeout(waiting);
    if (!live) return;
    live = null;
    synthesis()?.cancel();
    freeAt = performance.now() + AFTER_CANCEL;
  }

  function speak({ text, voice, rate }: Utterance, events: UtteranceEvents): void {
    cancel();
    const own = synthesis()
      ?.getVoices()
      .find((each) => idOf(each) === voice.id);
    if (!own) {
      events.onFail('no-voice');
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice: own, lang: own.lang, rate });
    live = utterance;
    tellOf(utterance, events, () => live === utterance);
    const start = () => {
      // Someone may have left it paused; on Android `pause()` would be `cancel()`, so we never do.
      synthesis()?.resume();
      synthesis()?.speak(utterance);
    };
    const rest = freeAt - performance.now();
    if (rest > 0) waiting = setTimeout(start, rest);
    else start();
  }

  /** `end` and `error` of an utterance come late, after another has begun: nobody is told then. */
  function tellOf(
    utterance: SpeechSynthesisUtterance,
    events: UtteranceEvents,
    isLive: () => boolean,
  ): void {
    utterance.onstart = () => {
      if (isLive()) events.onStart();
    };
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (isLive() && name !== 'sentence') events.onWord(charIndex, charLength || null);
    };
    utterance.onend = () => {
      if (!isLive()) return;
      live = null;
      events.onEnd();
    };
    utterance.onerror = ({ error }) => {
      if (!isLive()) return;
      live = null;
      events.onFail(TROUBLES[error] ?? 'failed');
    };
  }

  return {
    source: voiceSource(navigator.userAgent),
    voices: () => synthesis()?.getVoices().map(voiceOf) ?? [],
    onVoicesChange(listener, signal) {
      synthesis()?.addEventListener('voiceschanged', listener, { signal });
    },
    speak,
    cancel,
  };
}
