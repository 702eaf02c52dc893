import { failureText } from '../../ui/failure-text';
import { useTexts } from '../../ui/texts';
import type { AutoBackupModel } from './auto-backup-model';

/** The switch of the automatic backup, and how it last went; nothing where there can be none. */
export function AutoBackup(props: { readonly model: AutoBackupModel; readonly locale: string }) {
  const { model, locale } = props;
  const t = useTexts();
  const state = model.state.value;
  if (!model.isPossible.value) return null;
  const day = (iso: string) => new Date(iso).toLocaleString(locale, { dateStyle: 'medium' });
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
      {model.isOn.value && state?.at && <p class="muted">{t('autoBackupLast', day(state.at))}</p>}
      {model.isOn.value && state?.failed && (
        <p class="notice">
          {t('autoBackupFailed', day(state.failed.at))}{' '}
          {failureText({ code: state.failed.code, detail: '' }, t)}
        </p>
      )}
    </section>
  );
}
