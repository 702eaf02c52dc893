import { signal } from '@preact/signals';
import { render } from 'preact';
import { createAutoBackupModel } from '../../components/settings/auto-backup/auto-backup-model';
import { openSettings } from '../../components/settings/open-settings';
import { SettingsPage } from '../../components/settings/SettingsPage';
import type { SettingsDeps } from '../../components/settings/section';
import { settingsSections } from '../../components/settings/sections';
import { createSitesModel } from '../../components/settings/sites-model';
import { Texts } from '../../components/ui/texts';
import { autoBackupSwitch } from '../../utils/platform/pages/auto-backup-switch';
import { siteAccess } from '../../utils/platform/pages/site-access';
import { createSpeechEngine } from '../../utils/platform/pages/speech';
import { clearCounts } from '../../utils/platform/shared/badge';
import { workerClient } from '../../utils/platform/shared/clients';
import { changeCommandKeys, commandKeys, hasCommands } from '../../utils/platform/shared/commands';
import { settingsStore } from '../../utils/platform/shared/settings';
import { extensionVersion } from '../../utils/platform/shared/tabs';
import { prepareDocument, translate } from '../../utils/platform/shared/texts';

const locale = prepareDocument(document);
document.title = `${translate('settingsTitle')} · Lede`;

const keys = signal<string | null>(hasCommands() ? '' : null);
const settings = await openSettings(settingsStore, document);
const deps: SettingsDeps = {
  settings,
  sites: createSitesModel(siteAccess, new AbortController().signal),
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
  openLibrary: () => void workerClient('tabs').openLibraryPage(),
};

render(
  <Texts.Provider value={translate}>
    <SettingsPage deps={deps} sections={settingsSections(deps)} />
  </Texts.Provider>,
  document.getElementById('app') ?? document.body,
);
// The section in the address was not there yet when the browser looked for it.
document.getElementById(location.hash.slice(1))?.scrollIntoView();

/** What may be changed elsewhere: in the browser's settings, or by picking on a page. */
async function refresh(): Promise<void> {
  await Promise.all([deps.sites.refresh(), deps.autoBackup.refresh()]);
  if (hasCommands()) keys.value = await commandKeys();
}
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
await refresh();
