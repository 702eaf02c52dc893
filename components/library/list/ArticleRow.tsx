import { useTexts } from '../../ui/texts';
import type { LibraryListModel } from './list-model';
import type { ArticleEntry } from './rows';
import { Found, Written } from './WrittenList';
import './rows.css';

/** An article of the list: its title, what is known of it, what was written in it. */
export function ArticleRow(props: {
  readonly entry: ArticleEntry;
  readonly model: LibraryListModel;
  readonly locale: string;
  readonly addressOf: (id: string, sentence?: number) => string;
}) {
  const { entry, model, locale, addressOf } = props;
  const t = useTexts();
  const { article, places } = entry;
  const { id, title, sentenceCount, furthest, noteCount, unclearCount, tags } = article;
  const inTitle = places.find(({ kind }) => kind === 'title');
  const isFinished = furthest >= sentenceCount - 1;
  const isSelected = model.selection.ids.value.has(id);
  const kept = Object.values(article.markCounts).reduce((sum, count) => sum + count, 0);
  return (
    <li class={isSelected ? 'article is-selected' : 'article'}>
      <label class="pick">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t('shelfSelect', title)}
          onClick={(event) => model.selection.toggle(id, event.shiftKey)}
        />
      </label>
      <a class="title" href={addressOf(id)} lang={article.lang ?? undefined} dir={article.dir}>
        {inTitle ? <Found place={inTitle} /> : title}
      </a>
      <p class="muted about">
        <span>{article.siteName ?? new URL(article.url).hostname}</span>
        <time dateTime={article.openedAt}>
          {new Date(article.openedAt).toLocaleDateString(locale, { dateStyle: 'medium' })}
        </time>
        {sentenceCount > 0 && (
          <span>
            {isFinished
              ? t('libraryFinished')
              : t('libraryProgress', Math.min(article.sentence + 1, sentenceCount), sentenceCount)}
          </span>
        )}
        {noteCount > 0 && <span>{t('libraryNoteCount', noteCount)}</span>}
        {kept > 0 && <span>{t('shelfKeptCount', kept)}</span>}
        {unclearCount > 0 && <span>{t('shelfUnclearCount', unclearCount)}</span>}
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class="tag"
            onClick={() => model.ask({ filter: { ...model.query.peek().filter, tag } })}
          >
            {`#${tag}`}
          </button>
        ))}
      </p>
      {/* Without a text, as after annotations came in, there is nothing to be half way through. */}
      {sentenceCount > 0 && (
        <progress
          aria-label={t('progress')}
          max={sentenceCount}
          value={Math.min(furthest + 1, sentenceCount)}
        />
      )}
      <Written entry={entry} addressOf={addressOf} />
      <button
        type="button"
        class="quiet delete"
        aria-label={t('libraryDelete', title)}
        onClick={() => void model.remove([id])}
      >
        {t('deleteNote')}
      </button>
    </li>
  );
}
