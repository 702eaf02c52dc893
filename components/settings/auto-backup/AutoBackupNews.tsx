import { failureText } from '../../ui/failure-text';
import { useTexts } from '../../ui/texts';
import type { AutoBackupModel } from './auto-backup-model';

/** What came of the automatic backup: that it was refused, when it was last made, how it failed. */
export function AutoBackupNews(props: {
  readonly model: AutoBackupModel;
  /** The interface's language, for dates. */
  readonly locale: string;
}) {
  const { model, locale } = props;
  const t = useTexts();
  const state = model.state.value;
  const day = (iso: string) => new Date(iso).toLocaleString(locale, { dateStyle: 'medium' });
  return (
    <>
      {model.isRefused.value && (
        <p class="notice" role="alert">
          {t('autoBackupRefused')}
        </p>
      )}
      {model.isOn.value && state?.at && <p class="muted">{t('autoBackupLast', day(state.at))}</p>}
      {model.isOn.value && state?.failed && (
        <p class="notice">
          {t('autoBackupFailed', day(state.failed.at))}{' '}
          {failureText({ code: state.failed.code, detail: '' }, t)}
        </p>
      )}
    </>
  );
}
