import { useEffect, useRef } from 'preact/hooks';
import { failureText } from '../ui/failure-text';
import { useTexts } from '../ui/texts';
import { UndoToast } from '../ui/UndoToast';
import { ExchangeBar } from './exchange/ExchangeBar';
import type { ExchangeModel } from './exchange/exchange-model';
import { ArticleRow } from './list/ArticleRow';
import { BinList } from './list/BinList';
import { EmptyList } from './list/EmptyList';
import { Filters } from './list/Filters';
import { LibraryTabs } from './list/LibraryTabs';
import type { LibraryListModel } from './list/list-model';
import { SearchField } from './list/SearchField';
import { SelectionBar } from './list/SelectionBar';
import { StorageNote } from './list/StorageNote';
import './library-page.css';

export interface LibraryPageProps {
  readonly model: LibraryListModel;
  readonly exchange: ExchangeModel;
  /** The interface's language, for dates. */
  readonly locale: string;
  /** The reader's address for an article, so that it opens like any link. */
  readonly addressOf: (id: string, sentence?: number) => string;
  readonly onOpenSettings: () => void;
  /** In a private window all of it can be read, and nothing is changed. */
  readonly isPrivate: boolean;
}

/** All that was read and written: found, sorted, tagged, deleted and taken back. */
export function LibraryPage({
  model,
  exchange,
  locale,
  addressOf,
  onOpenSettings,
  isPrivate,
}: LibraryPageProps) {
  const t = useTexts();
  const rows = model.rows.value;
  const query = model.query.value;
  const done = model.undoable.value;
  const isBin = query.tab === 'bin';
  const isEmpty = rows !== null && rows.articles.length + rows.bin.length === 0;
  const isUnread = model.overview.value?.views.all === 0 && model.overview.value.bin === 0;
  return (
    <main class="library">
      <header class="library-top">
        <h1>{t('libraryTitle')}</h1>
        <button type="button" class="quiet" onClick={onOpenSettings}>
          {t('popupSettings')}
        </button>
      </header>
      {isPrivate && <p class="notice">{t('failurePrivate')}</p>}
      <ExchangeBar model={exchange} locale={locale} />
      {!isUnread && (
        <>
          {!isBin && <SearchField model={model} />}
          <LibraryTabs model={model} locale={locale} />
          {!isBin && <Filters model={model} locale={locale} />}
        </>
      )}
      {model.failure.value && (
        <p class="notice" role="alert">
          {failureText(model.failure.value, t)}
        </p>
      )}
      {isEmpty && (
        <EmptyList query={query} onClear={() => model.ask({ text: '', filter: {}, days: null })} />
      )}
      {!isBin && (
        <SelectionBar
          model={model}
          onExport={() => {
            exchange.isOpen.value = true;
          }}
        />
      )}
      {rows && rows.articles.length > 0 && (
        <ul class="articles" aria-busy={model.isLoading.value}>
          {rows.articles.map((entry) => (
            <ArticleRow
              key={entry.article.id}
              entry={entry}
              model={model}
              locale={locale}
              addressOf={addressOf}
            />
          ))}
        </ul>
      )}
      {rows && rows.bin.length > 0 && <BinList items={rows.bin} model={model} locale={locale} />}
      <More model={model} />
      <StorageNote model={model} locale={locale} />
      <UndoToast
        text={done && t(done.kind === 'deleted' ? 'shelfDeleted' : 'shelfRestored', done.count)}
        onUndo={() => void model.undo()}
        onDismiss={() => model.dismissUndo()}
      />
    </main>
  );
}

/** The end of what is listed so far: comes into view, and more is listed. */
function More({ model }: { model: LibraryListModel }) {
  const t = useTexts();
  const end = useRef<HTMLButtonElement>(null);
  const next = model.rows.value?.next ?? null;
  useEffect(() => {
    const button = end.current;
    if (!button) return;
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void model.more();
    });
    seen.observe(button);
    return () => seen.disconnect();
  }, [model, next]);
  if (next === null) return null;
  return (
    <button ref={end} type="button" class="more" onClick={() => void model.more()}>
      {t('shelfMore')}
    </button>
  );
}
