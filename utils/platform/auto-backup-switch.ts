import { autoBackupState } from './auto-backup-state';
import { askForDownloads, canUseDownloads, mayUseDownloads } from './downloads';
import { loadSettings, saveSection } from './settings';

/** The automatic backup, for the page that switches it. */
export const autoBackupSwitch = {
  isPossible: canUseDownloads,
  /** A permission that was taken back in the browser's settings switches it off as well. */
  isOn: async () => (await loadSettings()).library.autoBackup && (await mayUseDownloads()),
  async turnOn() {
    if (!(await askForDownloads())) return false;
    await saveSection('library', { ...(await loadSettings()).library, autoBackup: true });
    return true;
  },
  async turnOff() {
    await saveSection('library', { ...(await loadSettings()).library, autoBackup: false });
  },
  state: autoBackupState,
};
