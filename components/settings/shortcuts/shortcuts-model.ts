import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  ACTIONS,
  type Keymap,
  type KeyPress,
  keymapWith,
  keyName,
  READER_ACTIONS,
  type ReaderAction,
} from '../../../utils/reading/keymap';
import { MOST_KEYS } from '../../../utils/settings/shortcuts';
import type { SettingsModel } from '../settings-model';

/** Keys that only change others, or that move the focus. */
const NO_KEYS =
  /^(?:Shift\+)?(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|Tab|Dead|Process|Unidentified|Fn)$/;

/** What came of the last key pressed for an action. */
export type KeyOutcome =
  /** With Control, Alt or Meta a key is the browser's. */
  | { readonly kind: 'not-ours' }
  /** Another action has it; `take` would give it to this one. */
  | { readonly kind: 'conflict'; readonly key: string; readonly other: ReaderAction };

/** Changing the reader's keys: press one to set it. */
export interface ShortcutsModel {
  readonly keymap: ReadonlySignal<Keymap>;
  /** The action that the next key is for. */
  readonly recording: ReadonlySignal<ReaderAction | null>;
  readonly outcome: ReadonlySignal<KeyOutcome | null>;
  /** Whether an action has other keys than the usual ones. */
  isChanged(action: ReaderAction): boolean;
  isFull(action: ReaderAction): boolean;
  record(action: ReaderAction): void;
  cancel(): void;
  /** Takes a key press for the action that is recorded; false where it is none that could be one. */
  press(press: KeyPress): boolean;
  /** Gives the key of a conflict to the action that is recorded. */
  take(): void;
  remove(action: ReaderAction, key: string): void;
  reset(action: ReaderAction): void;
  resetAll(): void;
}

export function createShortcutsModel(settings: SettingsModel): ShortcutsModel {
  const keymap = computed(() => keymapWith(settings.all.value.shortcuts.keys));
  const recording = signal<ReaderAction | null>(null);
  const outcome = signal<KeyOutcome | null>(null);

  /** Stores what differs from the usual keys, and nothing else. */
  function store(changed: Partial<Record<ReaderAction, readonly string[]>>): void {
    const all = { ...keymap.peek(), ...changed };
    const own = READER_ACTIONS.filter((action) => !isUsual(action, all[action]));
    settings.change('shortcuts', {
      keys: Object.fromEntries(own.map((action) => [action, all[action]])),
    });
  }

  function finish(): void {
    recording.value = null;
    outcome.value = null;
  }

  function add(action: ReaderAction, key: string, from: ReaderAction | null): void {
    const keys = keymap.peek();
    const without = from && { [from]: keys[from].filter((each) => each !== key) };
    store({ ...without, [action]: [...keys[action], key] });
    finish();
  }

  return {
    keymap,
    recording,
    outcome,
    isChanged: (action) => !isUsual(action, keymap.value[action]),
    isFull: (action) => keymap.value[action].length >= MOST_KEYS,
    record(action) {
      recording.value = action;
      outcome.value = null;
    },
    cancel: finish,
    press(press) {
      const action = recording.peek();
      if (!action || press.isComposing || press.keyCode === 229) return false;
      if (NO_KEYS.test(press.key)) return false;
      const key = keyName(press);
      if (key === null) {
        outcome.value = { kind: 'not-ours' };
        return true;
      }
      const keys = keymap.peek();
      const other = READER_ACTIONS.find((each) => keys[each].includes(key));
      if (other === action) finish();
      else if (other) outcome.value = { kind: 'conflict', key, other };
      else add(action, key, null);
      return true;
    },
    take() {
      const action = recording.peek();
      const conflict = outcome.peek();
      if (action && conflict?.kind === 'conflict') add(action, conflict.key, conflict.other);
    },
    remove: (action, key) =>
      store({ [action]: keymap.peek()[action].filter((each) => each !== key) }),
    reset(action) {
      const usual: readonly string[] = ACTIONS[action].keys;
      // Where another action was given one of them since, that one gives it back.
      const others = READER_ACTIONS.filter((each) => each !== action).map((each) => [
        each,
        keymap.peek()[each].filter((key) => !usual.includes(key)),
      ]);
      store({ ...Object.fromEntries(others), [action]: usual });
    },
    resetAll() {
      finish();
      settings.reset('shortcuts');
    },
  };
}

const isUsual = (action: ReaderAction, keys: readonly string[]): boolean =>
  String(keys) === String(ACTIONS[action].keys);
