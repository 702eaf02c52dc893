import { useTexts } from '../../ui/texts';
import { AutoBackupNews } from '../auto-backup/AutoBackupNews';
import { ResetButton } from '../controls/ResetButton';
import { Switch } from '../controls/Switch';
import type { SettingsDeps, SettingsSection } from '../section';

/** Where articles and notes are, how they get out and back in, and how many are shown. */
export function storageSection(deps: SettingsDeps): SettingsSection {
  const { settings, autoBackup, locale } = deps;

  function showBadge(badge: boolean): void {
    settings.change('library', { badge });
    if (!badge) deps.clearCounts();
  }

  async function reset(): Promise<void> {
    if (autoBackup.isOn.peek()) await autoBackup.toggle();
    settings.reset('library');
    deps.clearCounts();
  }

  function Content() {
    const t = useTexts();
    return (
      <>
        <p>{t('storageAbout')}</p>
        <button type="button" class="reset" onClick={deps.openLibrary}>
          {t('openLibrary')}
        </button>
        <Switch
          label={t('storageBadge')}
          about={t('storageBadgeAbout')}
          isOn={settings.all.value.library.badge}
          onChange={showBadge}
        />
        {autoBackup.isPossible.value && (
          <Switch
            label={t('autoBackup')}
            about={t('autoBackupAbout')}
            isOn={autoBackup.isOn.value}
            onChange={() => void autoBackup.toggle()}
          />
        )}
        <AutoBackupNews model={autoBackup} locale={locale} />
        <ResetButton of="settingsStorage" onReset={() => void reset()} />
      </>
    );
  }
  return { id: 'storage', title: 'settingsStorage', Content };
}
