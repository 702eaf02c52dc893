import { useState } from 'preact/hooks';
import type { BinItem } from '../../../utils/contract/lists';
import { useTexts } from '../../ui/texts';
import type { LibraryListModel } from './list-model';
import './rows.css';

/** What was deleted in the last 30 days: each can be put back, all of it removed for good. */
export function BinList(props: {
  readonly items: readonly BinItem[];
  readonly model: LibraryListModel;
  readonly locale: string;
}) {
  const { items, model, locale } = props;
  const t = useTexts();
  const [isSure, setSure] = useState(false);
  return (
    <>
      <div class="bin-head">
        <p class="muted">{t('binKept')}</p>
        {isSure ? (
          <div class="sure" role="alert">
            <p>{t('binEmptySure', model.rows.value?.total ?? items.length)}</p>
            <button
              type="button"
              class="danger"
              onClick={() => void model.emptyBin().then(() => setSure(false))}
            >
              {t('binEmptyYes')}
            </button>
            <button type="button" class="quiet" onClick={() => setSure(false)}>
              {t('binEmptyNo')}
            </button>
          </div>
        ) : (
          <button type="button" onClick={() => setSure(true)}>
            {t('binEmpty')}
          </button>
        )}
      </div>
      <ul class="articles bin">
        {items.map((item) => (
          <BinRow key={keyOf(item)} item={item} model={model} locale={locale} />
        ))}
      </ul>
    </>
  );
}

const keyOf = (item: BinItem) => (item.kind === 'note' ? item.note.id : item.article.id);

function BinRow(props: { item: BinItem; model: LibraryListModel; locale: string }) {
  const { item, model, locale } = props;
  const t = useTexts();
  const title = item.kind === 'note' ? item.title : item.article.title;
  const restore = () =>
    item.kind === 'note' ? model.restoreNote(item.note.id) : model.restore([item.article.id]);
  return (
    <li class="article">
      <p class="title" dir="auto">
        {item.kind === 'note' ? item.note.body : title}
      </p>
      <p class="muted about">
        <span dir="auto">{item.kind === 'note' ? t('binNote', title) : t('binArticle')}</span>
        <time dateTime={item.deletedAt}>
          {t(
            'binDeleted',
            new Date(item.deletedAt).toLocaleDateString(locale, { dateStyle: 'medium' }),
          )}
        </time>
      </p>
      <button
        type="button"
        class="quiet delete"
        aria-label={t('binRestoreOne', title)}
        onClick={() => void restore()}
      >
        {t('binRestore')}
      </button>
    </li>
  );
}
