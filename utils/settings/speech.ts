import { flagField, numberField, recordField, section, textField } from './fields';

/** The bounds of the speed, times the voice's normal one, and what one step of the keys changes. */
export const RATE = { least: 0.5, most: 2, step: 0.1 } as const;
/** How often a sentence may be spoken. */
export const REPEATS = [1, 2, 3, 4, 5] as const;

const mostRepeats = Math.max(...REPEATS);
const repeatCount = numberField(1, mostRepeats, 1);
const voiceId = textField('');

/** How articles are read aloud. */
export const readSpeech = section({
  rate: numberField(RATE.least, RATE.most, 1),
  /** Each sentence slowly first, then at `rate`. */
  slowFirst: flagField(false),
  /** How often each sentence is spoken, without the slow time. */
  repeat: (stored) => Math.round(repeatCount(stored)),
  stopAfterEach: flagField(false),
  /** A pause as long as the sentence, for speaking after it. */
  echo: flagField(false),
  /** The id of the chosen voice by primary language subtag. */
  voices: recordField((stored) => voiceId(stored) || null),
});

export type Speech = ReturnType<typeof readSpeech>;
