import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { MessageName } from '../../utils/contract/texts';
import type { SpeechEngine } from '../../utils/speech/types';
import type { AutoBackupModel } from './auto-backup/auto-backup-model';
import type { SettingsModel } from './settings-model';
import type { SitesModel } from './sites-model';

/** What the sections of the settings page set, and what they lead to. */
export interface SettingsDeps {
  readonly settings: SettingsModel;
  readonly sites: SitesModel;
  /** The interface's language as a BCP 47 tag. */
  readonly locale: string;
  readonly version: string;
  /** The keys of the browser's own command for Sentences Mode; '' for none, null where it has none to give. */
  readonly commandKeys: ReadonlySignal<string | null>;
  /** Shows where the browser lets that be changed. */
  changeCommandKeys(): void;
  openLibrary(): void;
  /** The voices of this machine. */
  readonly speech: SpeechEngine;
  readonly autoBackup: AutoBackupModel;
  /** Takes the numbers of notes off the toolbar button of every tab. */
  clearCounts(): void;
}

/**
 * One part of the settings page. A new one is a file in `sections` that gives this, and a line in
 * `sections/index.ts`.
 */
export interface SettingsSection {
  /** The end of its address: `options.html#shortcuts`. */
  readonly id: string;
  readonly title: MessageName;
  readonly Content: ComponentType;
}
