import type { MessageName } from '../../utils/contract/texts';
import { NoteCard } from '../notes/NoteCard';
import type { NoteEntry } from '../notes/notes-model';
import { failureText } from '../ui/failure-text';
import { useTexts } from '../ui/texts';
import { UndoToast } from '../ui/UndoToast';
import type { PageNotesModel } from './page-notes-model';
import './page-notes.css';

/** Notes in the list: more are in the library, where there is room for them. */
const MOST_SHOWN = 5;

/** The notes of the article on the page, and a field for a note on the whole of it. */
export function PageNotes(props: {
  readonly model: PageNotesModel;
  /** Shows this article's notes in the library. */
  readonly onShowAll: (articleId: string) => void;
}) {
  const { model, onShowAll } = props;
  const { notes, focus } = model;
  const t = useTexts();
  const earlier = model.earlier.value;
  const writing = model.writing.value;
  const failure = model.failure.value ?? notes.failure.value;
  const articleId = model.known.value?.articleId;
  const hasWritten = writing.every((entry) => entry.saveState.value.kind === 'saved');
  return (
    <section class="page-notes" aria-labelledby="page-notes-title">
      <h2 id="page-notes-title" class="unseen">
        {t('articleNotes')}
      </h2>
      {failure && (
        <p class="notice" role="alert">
          {failureText(failure, t)}
        </p>
      )}
      {writing.map((entry) => (
        <div key={entry.id}>
          <Quote entry={entry} />
          <NoteCard entry={entry} notes={notes} focus={focus} label={t(labelOf(entry))} stays>
            {hasWritten && entry === writing.at(-1) && (
              <button type="button" class="quiet" onClick={() => model.another()}>
                {t('popupAnotherNote')}
              </button>
            )}
          </NoteCard>
        </div>
      ))}
      <UndoToast
        text={notes.deleted.value && t('noteDeleted')}
        onUndo={() => void notes.undoRemove()}
        onDismiss={() => notes.dismissUndo()}
      />
      {earlier.length > 0 && (
        <>
          <h3 id="page-notes-earlier" class="muted">
            {t('popupNotes', earlier.length)}
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys. */}
          <ul tabIndex={0} aria-labelledby="page-notes-earlier">
            {earlier.slice(0, MOST_SHOWN).map((entry) => (
              <Earlier key={entry.id} entry={entry} />
            ))}
          </ul>
        </>
      )}
      {earlier.length > MOST_SHOWN && articleId && (
        <button type="button" class="quiet" onClick={() => onShowAll(articleId)}>
          {t('popupAllNotes', earlier.length)}
        </button>
      )}
    </section>
  );
}

function Earlier({ entry }: { readonly entry: NoteEntry }) {
  return (
    <li>
      <Quote entry={entry} />
      <p dir="auto">{entry.body.value}</p>
    </li>
  );
}

const labelOf = ({ target }: NoteEntry): MessageName =>
  target.kind === 'article' ? 'noteOnArticle' : 'noteOnLostSentence';

/** The sentence that a note is about; nothing for one on the whole article. */
function Quote({ entry: { target } }: { readonly entry: NoteEntry }) {
  return target.kind === 'article' ? null : (
    <blockquote dir="auto">{target.quote.exact}</blockquote>
  );
}
