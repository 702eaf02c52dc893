import { useTexts } from '../../ui/texts';
import type { SettingsSection, SettingsWorld } from '../section';

/** Where articles and notes are, and how they get out and back in. */
export function storageSection({ openLibrary }: SettingsWorld): SettingsSection {
  function Content() {
    const t = useTexts();
    return (
      <>
        <p>{t('storageAbout')}</p>
        <button type="button" class="reset" onClick={openLibrary}>
          {t('openLibrary')}
        </button>
      </>
    );
  }
  return { id: 'storage', title: 'settingsStorage', Content };
}
