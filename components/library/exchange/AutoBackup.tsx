import { AutoBackupNews } from '../../settings/auto-backup/AutoBackupNews';
import type { AutoBackupModel } from '../../settings/auto-backup/auto-backup-model';
import { useTexts } from '../../ui/texts';

/** The switch of the automatic backup, and how it last went; nothing where there can be none. */
export function AutoBackup(props: { readonly model: AutoBackupModel; readonly locale: string }) {
  const { model, locale } = props;
  const t = useTexts();
  if (!model.isPossible.value) return null;
  return (
    <section aria-labelledby="auto-backup-title">
      <h3 id="auto-backup-title">{t('autoBackupTitle')}</h3>
      <label class="choice">
        <input
          type="checkbox"
          checked={model.isOn.value}
          onChange={({ currentTarget }) => {
            // The browser may ask first, and the reader may say no.
            currentTarget.checked = model.isOn.peek();
            void model.toggle();
          }}
        />
        <span>
          {t('autoBackup')}
          <span class="muted">{t('autoBackupAbout')}</span>
        </span>
      </label>
      <AutoBackupNews model={model} locale={locale} />
    </section>
  );
}
