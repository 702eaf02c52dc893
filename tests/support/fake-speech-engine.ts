import type { SpeechEngine, Utterance, UtteranceEvents, Voice } from '../../utils/speech/types';

export const voiceOf = (name: string, lang: string, about: Partial<Voice> = {}): Voice => ({
  id: `${name} ${lang}`,
  name,
  lang,
  isLocal: true,
  isDefault: false,
  ...about,
});

/** An engine told by hand what to report. */
export class FakeEngine implements SpeechEngine {
  readonly source = 'linux';
  readonly spoken: Utterance[] = [];
  live: (Utterance & { readonly events: UtteranceEvents }) | null = null;
  private listener = () => {};

  constructor(private known: readonly Voice[] = []) {}

  voices = () => this.known;

  onVoicesChange(listener: () => void): void {
    this.listener = listener;
  }

  setVoices(known: readonly Voice[]): void {
    this.known = known;
    this.listener();
  }

  speak(utterance: Utterance, events: UtteranceEvents): void {
    this.spoken.push(utterance);
    this.live = { ...utterance, events };
  }

  cancel(): void {
    this.live = null;
  }

  get texts(): string[] {
    return this.spoken.map(({ text }) => text);
  }

  begin(): void {
    this.live?.events.onStart();
  }

  word(at: number, length: number | null = null): void {
    this.live?.events.onWord(at, length);
  }

  /** The utterance begins, if it has not, and ends. */
  finish(): void {
    const events = this.live?.events;
    this.live = null;
    events?.onStart();
    events?.onEnd();
  }

  fail(why: Parameters<UtteranceEvents['onFail']>[0]): void {
    const events = this.live?.events;
    this.live = null;
    events?.onFail(why);
  }
}
