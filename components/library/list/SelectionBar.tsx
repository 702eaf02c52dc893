import { useState } from 'preact/hooks';
import { useTexts } from '../../ui/texts';
import type { LibraryListModel } from './list-model';
import { TagDialog } from './TagDialog';
import './rows.css';

/** What can be done with the articles that are ticked. */
export function SelectionBar(props: {
  readonly model: LibraryListModel;
  readonly onExport: () => void;
}) {
  const { model, onExport } = props;
  const t = useTexts();
  const [isTagging, setTagging] = useState(false);
  const ids = [...model.selection.ids.value];
  const count = model.rows.value?.articles.length ?? 0;
  if (count === 0) return null;
  return (
    <div class="selection" role="toolbar" aria-label={t('shelfSelection')}>
      <label class="pick">
        <input
          type="checkbox"
          checked={ids.length === count}
          indeterminate={ids.length > 0 && ids.length < count}
          onClick={() => model.selection.toggleAll()}
        />
        {/* Not a status: a role of its own would keep it out of the box's name. */}
        <span aria-live="polite">
          {ids.length > 0 ? t('shelfSelected', ids.length) : t('shelfSelectAll')}
        </span>
      </label>
      {ids.length > 0 && (
        <>
          <button type="button" onClick={() => setTagging(true)}>
            {t('shelfTags')}
          </button>
          <button type="button" onClick={onExport}>
            {t('shelfExport')}
          </button>
          <button type="button" onClick={() => void model.remove(ids)}>
            {t('deleteNote')}
          </button>
          <button type="button" class="quiet" onClick={() => model.selection.clear()}>
            {t('shelfSelectNone')}
          </button>
        </>
      )}
      {isTagging && <TagDialog model={model} ids={ids} onClose={() => setTagging(false)} />}
    </div>
  );
}
