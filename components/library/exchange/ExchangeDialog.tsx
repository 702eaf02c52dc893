import { useLayoutEffect } from 'preact/hooks';
import { Dialog } from '../../ui/Dialog';
import { useTexts } from '../../ui/texts';
import { AutoBackup } from './AutoBackup';
import { ExportPanel } from './ExportPanel';
import type { ExchangeModel } from './exchange-model';
import { ImportPanel } from './ImportPanel';
import './exchange-dialog.css';

/** The dialog for taking the library out and bringing files in. */
export function ExchangeDialog(props: {
  readonly model: ExchangeModel;
  /** The interface's language, for dates. */
  readonly locale: string;
}) {
  const { model, locale } = props;
  const t = useTexts();
  const isOpen = model.isOpen.value;
  useLayoutEffect(() => {
    if (!isOpen) return;
    void model.exporting.refresh();
    void model.importing.refresh();
    void model.autoBackup.refresh();
  }, [isOpen, model]);
  return (
    <Dialog
      isOpen={isOpen}
      class="exchange"
      aria-labelledby="exchange-title"
      onClose={() => {
        model.isOpen.value = false;
      }}
    >
      <header>
        <h2 id="exchange-title">{t('exchangeTitle')}</h2>
        <form method="dialog">
          <button type="submit" class="icon" aria-label={t('close')}>
            <span aria-hidden="true">✕</span>
          </button>
        </form>
      </header>
      <ExportPanel model={model.exporting} />
      <ImportPanel model={model.importing} />
      <AutoBackup model={model.autoBackup} locale={locale} />
    </Dialog>
  );
}
