import { ACTION_GROUPS, ACTIONS, READER_ACTIONS } from '../../../utils/reading/keymap';
import { useTexts } from '../../ui/texts';
import { GROUP_TEXTS } from '../keys';
import type { SettingsDeps, SettingsSection } from '../section';
import { ShortcutRow } from '../shortcuts/ShortcutRow';
import { createShortcutsModel } from '../shortcuts/shortcuts-model';
import '../shortcuts/shortcuts.css';

/** The reader's keys, and the browser's own shortcut that opens it. */
export function shortcutsSection(deps: SettingsDeps): SettingsSection {
  const model = createShortcutsModel(deps.settings);

  function BrowserShortcut() {
    const t = useTexts();
    const keys = deps.commandKeys.value;
    if (keys === null) return null;
    return (
      <div class="browser-shortcut">
        <p>{keys ? t('shortcutsBrowser', keys) : t('shortcutsBrowserNone')}</p>
        <button type="button" onClick={deps.changeCommandKeys}>
          {t('shortcutsBrowserChange')}
        </button>
      </div>
    );
  }

  function Content() {
    const t = useTexts();
    return (
      <>
        <BrowserShortcut />
        <p class="muted">{t('shortcutsAbout')}</p>
        {ACTION_GROUPS.map((group) => (
          <section key={group} class="shortcut-group">
            <h3>{t(GROUP_TEXTS[group])}</h3>
            <ul>
              {READER_ACTIONS.filter((action) => ACTIONS[action].group === group).map((action) => (
                <ShortcutRow key={action} model={model} action={action} />
              ))}
            </ul>
          </section>
        ))}
        <button type="button" class="reset" onClick={() => model.resetAll()}>
          {t('shortcutsResetAll')}
        </button>
      </>
    );
  }
  return { id: 'shortcuts', title: 'settingsShortcuts', Content };
}
