import type { MessageName } from '../../../utils/contract/texts';
import { READING_VIEWS, type ViewName } from '../../../utils/settings/view';
import { useTexts } from '../../ui/texts';
import { RadioTiles } from '../controls/RadioTiles';
import { ResetButton } from '../controls/ResetButton';
import type { SettingsDeps, SettingsSection } from '../section';

const VIEW_TEXTS: Readonly<Record<ViewName, MessageName>> = {
  list: 'viewList',
  focus: 'viewFocus',
  article: 'viewArticle',
};

/** Which view an article opens in, and the pace that was learned. */
export function readingSection({ settings }: SettingsDeps): SettingsSection {
  function Content() {
    const t = useTexts();
    return (
      <>
        <RadioTiles
          label={t('readingView')}
          options={READING_VIEWS.map((value) => ({ value, text: t(VIEW_TEXTS[value]) }))}
          value={settings.all.value.view.view}
          onChange={(view) => settings.change('view', { view })}
        />
        <p class="muted">{t('readingPace')}</p>
        <button type="button" class="reset" onClick={() => settings.reset('pace')}>
          {t('readingForgetPace')}
        </button>
        <ResetButton of="settingsReading" onReset={() => settings.reset('view')} />
      </>
    );
  }
  return { id: 'reading', title: 'settingsReading', Content };
}
