import { useTexts } from '../../ui/texts';
import { AutoBackupNews } from '../auto-backup/AutoBackupNews';
import { ResetButton } from '../controls/ResetButton';
import { Switch } from '../controls/Switch';
import type { SettingsSection, SettingsWorld } from '../section';

/** Where articles and notes are, how they get out and back in, and how many are shown. */
export function storageSection(world: SettingsWorld): SettingsSection {
  const { settings, autoBackup, locale } = world;

  function showBadge(badge: boolean): void {
    settings.change('library', { badge });
    if (!badge) world.clearCounts();
  }

  async function reset(): Promise<void> {
    if (autoBackup.isOn.peek()) await autoBackup.toggle();
    settings.reset('library');
    world.clearCounts();
  }

  function Content() {
    const t = useTexts();
    return (
      <>
        <p>{t('storageAbout')}</p>
        <button type="button" class="reset" onClick={world.openLibrary}>
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
