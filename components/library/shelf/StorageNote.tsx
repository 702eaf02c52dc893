import { useTexts } from '../../ui/texts';
import type { ShelfModel } from './shelf-model';

/** How much room the library takes, and a plain word on what is kept where. */
export function StorageNote({ model, locale }: { model: ShelfModel; locale: string }) {
  const t = useTexts();
  const usage = model.usage.value;
  if (!usage) return null;
  return (
    <details class="storage">
      <summary>
        {usage.bytes === null ? t('storageTitle') : t('storageUsed', bytesOf(usage.bytes, locale))}
      </summary>
      <p>
        {t('storageCounts', usage.articles, usage.editions, usage.notes, usage.marks)}{' '}
        {t('storageWhere')}
      </p>
      {!usage.isPersistent && <p>{t('storageNotPersistent')}</p>}
    </details>
  );
}

/** A number of bytes for people: "3.2 MB". */
function bytesOf(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1e6
      ? (['kilobyte', 1e3] as const)
      : bytes < 1e9
        ? (['megabyte', 1e6] as const)
        : (['gigabyte', 1e9] as const);
  return (bytes / size).toLocaleString(locale, {
    ...{ style: 'unit', unit, maximumFractionDigits: 1 },
  });
}
