import { useTexts } from '../../ui/texts';
import type { SettingsDeps, SettingsSection } from '../section';

/** The sites with something of their own, and the way to be rid of it. */
export function sitesSection({ sites }: SettingsDeps): SettingsSection {
  function Content() {
    const t = useTexts();
    const always = sites.always.value;
    const choices = sites.choices.value;
    return (
      <>
        <h3>{t('sitesAlways')}</h3>
        <p class="muted">{t(always.length > 0 ? 'sitesAlwaysAbout' : 'sitesAlwaysNone')}</p>
        <SiteList
          entries={always.map((site) => ({ key: site.pattern, host: site.host }))}
          act="sitesTakeBack"
          onAct={(pattern) => {
            const site = always.find((each) => each.pattern === pattern);
            if (site) void sites.giveBack(site);
          }}
        />
        {choices.length > 0 && (
          <>
            <h3>{t('sitesPicked')}</h3>
            <p class="muted">{t('sitesPickedAbout')}</p>
            <SiteList
              entries={choices.map((host) => ({ key: host, host }))}
              act="sitesForget"
              onAct={(host) => void sites.forgetChoice(host)}
            />
          </>
        )}
      </>
    );
  }
  return { id: 'sites', title: 'settingsSites', Content };
}

function SiteList(props: {
  readonly entries: readonly { readonly key: string; readonly host: string }[];
  readonly act: 'sitesTakeBack' | 'sitesForget';
  readonly onAct: (key: string) => void;
}) {
  const t = useTexts();
  if (props.entries.length === 0) return null;
  return (
    <ul class="sites">
      {props.entries.map(({ key, host }) => (
        <li key={key}>
          <span dir="ltr">{host}</span>
          <button
            type="button"
            class="quiet"
            aria-label={`${t(props.act)}: ${host}`}
            onClick={() => props.onAct(key)}
          >
            {t(props.act)}
          </button>
        </li>
      ))}
    </ul>
  );
}
