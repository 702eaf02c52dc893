import type { ArticleSummary } from '../../utils/reading/types';
import { failureText } from '../ui/failure-text';
import { Notice } from '../ui/Notice';
import { useTexts } from '../ui/texts';
import { UndoToast } from '../ui/UndoToast';
import { ExchangeBar } from './exchange/ExchangeBar';
import type { ExchangeModel } from './exchange/exchange-model';
import type { LibraryModel } from './library-model';

export interface LibraryPageProps {
  readonly model: LibraryModel;
  readonly exchange: ExchangeModel;
  /** The interface's language, for dates. */
  readonly locale: string;
  /** The reader's address for an article, so that it opens like any link. */
  readonly addressOf: (id: string) => string;
}

/** Every article read: title, site, progress, notes; open, delete, undo. */
export function LibraryPage({ model, exchange, locale, addressOf }: LibraryPageProps) {
  const t = useTexts();
  const articles = model.articles.value;
  const deleted = model.deleted.value;
  return (
    <main class="library">
      <h1>{t('libraryTitle')}</h1>
      <ExchangeBar model={exchange} locale={locale} />
      {model.failure.value && (
        <p class="notice" role="alert">
          {failureText(model.failure.value, t)}
        </p>
      )}
      {articles?.length === 0 && <Notice text={t('libraryEmpty')} detail={t('libraryEmptyWay')} />}
      {articles && articles.length > 0 && (
        <ul>
          {articles.map((article) => (
            <ArticleRow
              key={article.id}
              article={article}
              locale={locale}
              address={addressOf(article.id)}
              onDelete={() => void model.remove(article)}
            />
          ))}
        </ul>
      )}
      <UndoToast
        text={deleted && t('libraryDeleted', deleted.title)}
        onUndo={() => void model.undoRemove()}
        onDismiss={() => model.dismissUndo()}
      />
    </main>
  );
}

function ArticleRow(props: {
  readonly article: ArticleSummary;
  readonly locale: string;
  readonly address: string;
  readonly onDelete: () => void;
}) {
  const { article, locale, address, onDelete } = props;
  const t = useTexts();
  const { title, sentenceCount, furthest, noteCount } = article;
  const isFinished = sentenceCount > 0 && furthest >= sentenceCount - 1;
  return (
    <li>
      <a href={address} lang={article.lang ?? undefined} dir={article.dir}>
        {title}
      </a>
      <p class="muted">
        <span>{article.siteName ?? new URL(article.url).hostname}</span>
        <time dateTime={article.openedAt}>
          {new Date(article.openedAt).toLocaleDateString(locale, { dateStyle: 'medium' })}
        </time>
        <span>
          {isFinished
            ? t('libraryFinished')
            : t('libraryProgress', Math.min(article.sentence + 1, sentenceCount), sentenceCount)}
        </span>
        {noteCount > 0 && <span>{t('libraryNoteCount', noteCount)}</span>}
      </p>
      <progress
        aria-label={t('progress')}
        max={Math.max(1, sentenceCount)}
        value={Math.min(furthest + 1, sentenceCount)}
      />
      <button
        type="button"
        class="quiet"
        aria-label={t('libraryDelete', title)}
        title={t('deleteNote')}
        onClick={onDelete}
      >
        {t('deleteNote')}
      </button>
    </li>
  );
}
