import { useId, useState } from 'preact/hooks';
import { Dialog, DialogDone } from '../../ui/Dialog';
import { useTexts } from '../../ui/texts';
import type { LibraryListModel } from './list-model';
import './tag-dialog.css';

/** Gives tags to articles and takes them away; renames a tag everywhere. */
export function TagDialog(props: {
  readonly model: LibraryListModel;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}) {
  const { model, ids, onClose } = props;
  const t = useTexts();
  const id = useId();
  const [typed, setTyped] = useState('');
  const chosen = (model.rows.value?.articles ?? []).filter(({ article }) =>
    ids.includes(article.id),
  );
  const own = [...new Set(chosen.flatMap(({ article }) => article.tags))].sort();
  const add = (event: Event) => {
    event.preventDefault();
    const tags = typed.split(',').filter((tag) => tag.trim());
    setTyped('');
    if (tags.length > 0) void model.changeTags(ids, tags, []);
  };
  return (
    <Dialog isOpen class="tag-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{t('tagsTitle', ids.length)}</h2>
      <form onSubmit={add}>
        <label for={id}>{t('tagsAdd')}</label>
        <div class="field-row">
          <input
            id={id}
            type="text"
            dir="auto"
            value={typed}
            list={`${id}-known`}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit">{t('tagsAddButton')}</button>
        </div>
        <datalist id={`${id}-known`}>
          {model.overview.value?.tags.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      </form>
      {own.length > 0 && (
        <ul class="tags">
          {own.map((tag) => (
            <OwnTag key={tag} tag={tag} model={model} ids={ids} />
          ))}
        </ul>
      )}
      <DialogDone />
    </Dialog>
  );
}

function OwnTag(props: {
  readonly tag: string;
  readonly model: LibraryListModel;
  readonly ids: readonly string[];
}) {
  const { tag, model, ids } = props;
  const t = useTexts();
  const [name, setName] = useState<string | null>(null);
  const rename = (event: Event) => {
    event.preventDefault();
    setName(null);
    if (name?.trim() && name !== tag) void model.renameTag(tag, name);
  };
  if (name !== null) {
    return (
      <li>
        <form class="field-row" onSubmit={rename}>
          <input
            type="text"
            dir="auto"
            value={name}
            aria-label={t('tagsNewName', tag)}
            ref={(field) => field?.focus()}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
          <button type="submit">{t('tagsRename')}</button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <span dir="auto">{`#${tag}`}</span>
      <button type="button" class="quiet" onClick={() => setName(tag)}>
        {t('tagsRename')}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={t('tagsRemoveOne', tag)}
        onClick={() => void model.changeTags(ids, [], [tag])}
      >
        {t('tagsRemove')}
      </button>
    </li>
  );
}
