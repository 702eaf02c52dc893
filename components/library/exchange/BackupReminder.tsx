import { useCounted, useTexts } from '../../ui/texts';
import type { ExportModel } from './export-model';

/** Says quietly how many notes are in no backup yet, and makes one; nothing when all are in one. */
export function BackupReminder(props: { readonly model: ExportModel; readonly locale: string }) {
  const { model, locale } = props;
  const t = useTexts();
  const counted = useCounted();
  const backup = model.backup.value;
  if (!backup || backup.notes === 0) return null;
  const { notes, areMore } = backup;
  const count = `${notes.toLocaleString(locale)}${areMore ? '+' : ''}`;
  return (
    <p class="backup-reminder muted">
      <span>{counted(notes, 'backupOne', 'backupSome', count)}</span>
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
