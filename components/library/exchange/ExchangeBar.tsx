import { useTexts } from '../../ui/texts';
import { BackupReminder } from './BackupReminder';
import { ExchangeDialog } from './ExchangeDialog';
import type { ExchangeModel } from './exchange-model';
import './exchange-bar.css';

/** The way to export and import, and a quiet word on notes that are in no backup yet. */
export function ExchangeBar(props: {
  readonly model: ExchangeModel;
  /** The interface's language, for dates and numbers. */
  readonly locale: string;
}) {
  const { model, locale } = props;
  const t = useTexts();
  return (
    <div class="exchange-bar">
      <button
        type="button"
        onClick={() => {
          model.isOpen.value = true;
        }}
      >
        {t('exchangeTitle')}
      </button>
      <BackupReminder model={model.exporting} locale={locale} />
      <ExchangeDialog model={model} locale={locale} />
    </div>
  );
}
