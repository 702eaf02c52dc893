import { useTexts } from '../../ui/texts';
import { ComfortControls } from '../ComfortControls';
import type { SettingsDeps, SettingsSection } from '../section';
import './comfort.css';

/** How the text looks, with a sample that shows it at once. */
export function comfortSection({ settings }: SettingsDeps): SettingsSection {
  function Content() {
    return (
      <div class="comfort-section">
        <Sample />
        <ComfortControls
          comfort={settings.all.value.comfort}
          onChange={(part) => settings.change('comfort', part)}
          onReset={() => settings.reset('comfort')}
        />
      </div>
    );
  }
  return { id: 'comfort', title: 'comfortTitle', Content };
}

/** A few sentences as the reader shows them: one current, the others waiting. */
function Sample() {
  const t = useTexts();
  return (
    <figure class="sample">
      <figcaption>{t('sampleTitle')}</figcaption>
      <div class="prose" lang={t('interfaceLanguage')}>
        <p class="waiting">{t('sampleBefore')}</p>
        <p>{t('sampleNow')}</p>
        <p class="waiting">{t('sampleAfter')}</p>
      </div>
    </figure>
  );
}
