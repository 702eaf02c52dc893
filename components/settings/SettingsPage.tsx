import { failureText } from '../ui/failure-text';
import { useTexts } from '../ui/texts';
import type { SettingsDeps, SettingsSection } from './section';
import './settings-page.css';

/** All settings on one page, with a way to each of its parts. */
export function SettingsPage(props: {
  readonly deps: SettingsDeps;
  readonly sections: readonly SettingsSection[];
}) {
  const { deps, sections } = props;
  const t = useTexts();
  const failure = deps.settings.failure.value ?? deps.sites.failure.value;
  return (
    <div class="settings">
      <header>
        <h1>{t('settingsTitle')}</h1>
        <nav aria-label={t('settingsTitle')}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {failure && (
          <p class="notice" role="alert">
            {t('settingsNotKept', failureText(failure, t))}
          </p>
        )}
        {sections.map(({ id, title, Content }) => (
          <section key={id} id={id} class="settings-section" aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{t(title)}</h2>
            <Content />
          </section>
        ))}
      </main>
    </div>
  );
}
