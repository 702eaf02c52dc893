import { numberField, section } from './fields';

/** How quickly the reader reads, learned as they read; see `reading/pace.ts`. */
export const readPace = section({
  /** Milliseconds a letter takes. The default is some 200 English words a minute. */
  letter: numberField(8, 800, 55),
});
