import { autoBackupState } from '../shared/auto-backup-state';
import { askForDownloads, canUseDownloads, mayUseDownloads } from '../shared/downloads';
import { isPrivateWindow } from '../shared/private-window';
import { loadSettings } from '../shared/settings';

/**
 * The automatic backup, for a page that switches it.
 *
 * @param keep stores the choice among the page's other settings, some of which may be on their way.
 */
export const autoBackupSwitch = (keep: (isOn: boolean) => Promise<void>) => ({
  /** A private window changes no setting and asks for no permission. */
  isPossible: async () => !isPrivateWindow() && (await canUseDownloads()),
  /** A permission that was taken back in the browser's settings switches it off as well. */
  isOn: async () => (await loadSettings()).library.autoBackup && (await mayUseDownloads()),
  async turnOn() {
    // A browser that does not even ask has said no as well.
    if (!(await askForDownloads().catch(() => false))) return false;
    await keep(true);
    return true;
  },
  turnOff: () => keep(false),
  state: autoBackupState,
});
