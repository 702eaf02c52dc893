import { useTexts } from '../../ui/texts';
import type { SettingsDeps, SettingsSection } from '../section';

/** What Lede does and does not do with what one reads. */
export function aboutSection({ version }: SettingsDeps): SettingsSection {
  function Content() {
    const t = useTexts();
    return (
      <>
        <p>{t('aboutPrivacy')}</p>
        <p class="muted">{t('aboutSync')}</p>
        <p class="muted">{t('aboutFont')}</p>
        <p class="muted">{t('aboutVersion', version)}</p>
      </>
    );
  }
  return { id: 'about', title: 'settingsAbout', Content };
}
