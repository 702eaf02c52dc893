import { useTexts } from '../../ui/texts';
import type { ExportModel } from './export-model';

/** Says quietly how many notes are in no backup yet, and makes one; nothing when all are in one. */
export function BackupReminder(props: { readonly model: ExportModel; readonly locale: string }) {
  const { model, locale } = props;
  const t = useTexts();
  const notes = model.backup.value?.notes ?? 0;
  if (notes === 0) return null;
  return (
    <p class="backup-reminder muted">
      <span>{notes === 1 ? t('backupOne') : t('backupSome', notes.toLocaleString(locale))}</span>
      <button
        type="button"
        class="quiet"
        aria-disabled={model.isMaking.value}
        onClick={() => void model.backUp()}
      >
        {t('backupNow')}
      </button>
    </p>
  );
}
