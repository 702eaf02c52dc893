/** A voice as `speechSynthesis` gives it. */
export interface FakeVoice {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** The hands on the fake: what was said to it, and what it says back. */
export interface FakeVoices {
  /** Every text that was to be spoken, with how. */
  readonly spoken: { text: string; voice: string | undefined; lang: string; rate: number }[];
  /** What is being spoken now: never more than one is allowed. */
  live(): string[];
  setVoices(voices: readonly FakeVoice[]): void;
  begin(): void;
  word(at: number, length?: number): void;
  end(): void;
  fail(error: string): void;
}

/** The window of a page with the fake in it. */
export type WithFakeVoices = typeof globalThis & { fakeVoices: FakeVoices };

/**
 * Puts a fake in the place of the browser's speech, told by hand what to report. Like the real ones
 * it queues, and reports a cancelled utterance's error only after `cancel()` has returned. Uses
 * nothing outside itself, so that it can be sent into a page.
 */
export function installFakeVoices(voices: readonly FakeVoice[]): void {
  class Utterance {
    voice: FakeVoice | null = null;
    lang = '';
    rate = 1;
    onstart?: () => void;
    onend?: () => void;
    onerror?: (event: { error: string }) => void;
    onboundary?: (event: { name: string; charIndex: number; charLength?: number }) => void;
    constructor(readonly text: string) {}
  }

  let known = voices;
  let queue: Utterance[] = [];
  const spoken: FakeVoices['spoken'] = [];
  const current = () => {
    const [utterance] = queue;
    if (!utterance) throw new Error('Nothing is being spoken');
    return utterance;
  };

  class Synthesis extends EventTarget {
    getVoices = () => known;
    resume = () => {};
    pause = () => {};
    speak = (utterance: Utterance) => {
      queue.push(utterance);
      const { text, voice, lang, rate } = utterance;
      spoken.push({ text, voice: voice?.name, lang, rate });
    };
    cancel = () => {
      const cancelled = queue;
      queue = [];
      setTimeout(() => {
        for (const utterance of cancelled) utterance.onerror?.({ error: 'interrupted' });
      });
    };
  }

  const synthesis = new Synthesis();
  const fakeVoices: FakeVoices = {
    spoken,
    live: () => queue.map(({ text }) => text),
    setVoices(more) {
      known = more;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
    begin: () => current().onstart?.(),
    word(charIndex, charLength) {
      const about = charLength === undefined ? {} : { charLength };
      current().onboundary?.({ name: 'word', charIndex, ...about });
    },
    end() {
      const utterance = current();
      queue = queue.slice(1);
      utterance.onend?.();
    },
    fail(error) {
      const utterance = current();
      queue = queue.slice(1);
      utterance.onerror?.({ error });
    },
  };
  const parts = { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance, fakeVoices };
  for (const [name, value] of Object.entries(parts)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
