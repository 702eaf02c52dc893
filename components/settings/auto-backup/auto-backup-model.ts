import { type ReadonlySignal, signal } from '@preact/signals';
import type { AutoBackupState } from '../../../utils/contract/exchange';

/** The switch and what came of it, as the browser and the settings keep them. */
export interface AutoBackupSwitch {
  /** Whether this browser can do it at all. */
  isPossible(): Promise<boolean>;
  isOn(): Promise<boolean>;
  /** Asks for the permission, in the click that wants it. False when the reader says no. */
  turnOn(): Promise<boolean>;
  turnOff(): Promise<void>;
  state(): Promise<AutoBackupState>;
}

export interface AutoBackupModel {
  readonly isPossible: ReadonlySignal<boolean>;
  readonly isOn: ReadonlySignal<boolean>;
  /** The browser was asked, or could not be, and the answer was no. */
  readonly isRefused: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<AutoBackupState | null>;
  toggle(): Promise<void>;
  refresh(): Promise<void>;
}

export function createAutoBackupModel(backup: AutoBackupSwitch): AutoBackupModel {
  const isPossible = signal(false);
  const isOn = signal(false);
  const isRefused = signal(false);
  const state = signal<AutoBackupState | null>(null);
  return {
    isPossible,
    isOn,
    isRefused,
    state,
    async toggle() {
      isRefused.value = false;
      if (isOn.peek()) {
        await backup.turnOff();
        isOn.value = false;
      } else {
        isOn.value = await backup.turnOn();
        isRefused.value = !isOn.peek();
      }
    },
    async refresh() {
      isPossible.value = await backup.isPossible();
      isOn.value = await backup.isOn();
      state.value = await backup.state();
    },
  };
}
