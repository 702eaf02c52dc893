import { type Field, recordField, section } from './fields';

/** Keys that one action may have. */
export const MOST_KEYS = 4;
/** UTF-16 code units of a key's name, as `Shift+ArrowDown`. */
const LONGEST_KEY = 24;

const keys: Field<readonly string[] | null> = (stored) =>
  Array.isArray(stored) &&
  stored.length <= MOST_KEYS &&
  stored.every((key) => typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY)
    ? stored
    : null;

/** The reader's own keys, by action; see `reading/keymap.ts`. An empty list: no key at all. */
export const readShortcuts = section({ keys: recordField(keys) });
