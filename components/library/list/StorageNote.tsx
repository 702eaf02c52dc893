import { useTexts } from '../../ui/texts';
import type { LibraryListModel } from './list-model';
import './storage-note.css';

/** How much room the library takes, and a plain word on what is kept where. */
export function StorageNote({ model, locale }: { model: LibraryListModel; locale: string }) {
  const t = useTexts();
  const usage = model.usage.value;
  const n = (count: number) => count.toLocaleString(locale);
  return (
    <details
      class="storage"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void model.measure();
      }}
    >
      <summary>{t('storageTitle')}</summary>
      {usage && (
        <>
          {usage.bytes !== null && <p>{t('storageUsed', bytesOf(usage.bytes, locale))}</p>}
          <p>
            {t(
              'storageCounts',
              n(usage.articles),
              n(usage.editions),
              n(usage.notes),
              n(usage.marks),
            )}
          </p>
        </>
      )}
      <p>{t('storageWhere')}</p>
      {usage && !usage.isPersistent && <p>{t('storageNotPersistent')}</p>}
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
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  });
}
