import { signal } from '@preact/signals';
import { render } from 'preact';
import { createAutoBackupModel } from '../../components/settings/auto-backup/auto-backup-model';
import { openSettings } from '../../components/settings/open-settings';
import { SettingsPage } from '../../components/settings/SettingsPage';
import type { SettingsWorld } from '../../components/settings/section';
import { settingsSections } from '../../components/settings/sections';
import { createSitesModel } from '../../components/settings/sites-model';
import { Texts } from '../../components/ui/texts';
import { autoBackupSwitch } from '../../utils/platform/auto-backup-switch';
import { clearCounts } from '../../utils/platform/badge';
import { changeCommandKeys, commandKeys, hasCommands } from '../../utils/platform/commands';
import { callWorker } from '../../utils/platform/messages';
import { settingsStore } from '../../utils/platform/settings';
import { sitesKeeper } from '../../utils/platform/sites-keeper';
import { createSpeechEngine } from '../../utils/platform/speech';
import { extensionVersion } from '../../utils/platform/tabs';
import { prepareDocument, translate } from '../../utils/platform/texts';

const locale = prepareDocument(document);
document.title = `${translate('settingsTitle')} · Lede`;

const keys = signal<string | null>(hasCommands() ? '' : null);
const settings = await openSettings(settingsStore, document);
const world: SettingsWorld = {
  settings,
  sites: createSitesModel(sitesKeeper, new AbortController().signal),
  locale,
  version: extensionVersion(),
  commandKeys: keys,
  changeCommandKeys: () => void changeCommandKeys(),
  speech: createSpeechEngine(),
  autoBackup: createAutoBackupModel(
    autoBackupSwitch((autoBackup) => {
      settings.change('library', { autoBackup });
      return settings.flush();
    }),
  ),
  clearCounts: () => void clearCounts(),
  openLibrary: () => void callWorker('library/open-page', {}),
};

render(
  <Texts.Provider value={translate}>
    <SettingsPage world={world} sections={settingsSections(world)} />
  </Texts.Provider>,
  document.getElementById('app') ?? document.body,
);
// The section in the address was not there yet when the browser looked for it.
document.getElementById(location.hash.slice(1))?.scrollIntoView();

/** What may be changed elsewhere: in the browser's settings, or by picking on a page. */
async function refresh(): Promise<void> {
  await Promise.all([world.sites.refresh(), world.autoBackup.refresh()]);
  if (hasCommands()) keys.value = await commandKeys();
}
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
await refresh();
