/** A voice of the browser or its system. */
export interface Voice {
  /** The same at every visit, as far as the browser allows; different for every voice. */
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** False for a voice that sends the text to a service: it needs the network. */
  readonly isLocal: boolean;
  /** The one its system prefers. */
  readonly isDefault: boolean;
}

/** A text to be spoken in one go. */
export interface Utterance {
  readonly text: string;
  readonly voice: Voice;
  /** Times the voice's normal speed. */
  readonly rate: number;
}

/** Why nothing is heard. */
export type VoiceErrorKind =
  /** No voice speaks the language. */
  | 'no-voice'
  /** The voice gave no sign of life in time. */
  | 'silent'
  /** The voice needs the network and did not get it. */
  | 'network'
  /** The browser lets nothing be heard before the reader has clicked or typed. */
  | 'refused'
  | 'failed';

/** What becomes of an utterance. After `onEnd` or `onFail` nothing more comes. */
export interface UtteranceEvents {
  onStart(): void;
  /** A word begins at `at`, `length` UTF-16 code units long; many voices never tell. */
  onWord(at: number, length: number | null): void;
  onEnd(): void;
  onFail(why: VoiceErrorKind): void;
}

/** Where people get more voices from. */
export type VoiceSource = 'android' | 'chromeOs' | 'linux' | 'mac' | 'windows';

/** What can speak. */
export interface SpeechEngine {
  readonly source: VoiceSource;
  /** The voices known by now; more may come later. */
  voices(): readonly Voice[];
  onVoicesChange(listener: () => void, signal: AbortSignal): void;
  /** Speaks, in place of what is being spoken. */
  speak(utterance: Utterance, events: UtteranceEvents): void;
  /** Falls silent at once. Nothing more is told of what was being spoken. */
  cancel(): void;
}
