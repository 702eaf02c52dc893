import { NoteCard } from '../notes/NoteCard';
import { useTexts } from '../ui/texts';
import type { ReaderModel } from './reader-model';
import './note-sections.css';

/** The notes on the article as a whole. */
export function ArticleNotes({ model }: { model: ReaderModel }) {
  const t = useTexts();
  const entries = model.notes.entries.value.filter((entry) => entry.target.kind === 'article');
  if (entries.length === 0) return null;
  return (
    <section class="article-notes" aria-label={t('articleNotes')}>
      {entries.map((entry) => (
        <NoteCard
          key={entry.id}
          entry={entry}
          notes={model.notes}
          focus={model.focusNote}
          label={t('noteOnArticle')}
          isReadOnly={!model.canNote.value}
        />
      ))}
    </section>
  );
}

/** Notes whose sentence is no longer in the article: shown with the sentence, never dropped. */
export function LostNotes({ model }: { model: ReaderModel }) {
  const t = useTexts();
  const lost = model.notes.entries.value.filter(
    (entry) => entry.target.kind === 'sentence' && model.sentenceOf(entry.target) === null,
  );
  if (lost.length === 0) return null;
  return (
    <section class="lost-notes" aria-label={t('lostNotes')}>
      <h2>{t('lostNotes')}</h2>
      {lost.map((entry) => (
        <div key={entry.id}>
          {entry.target.kind === 'sentence' && <blockquote>{entry.target.quote.exact}</blockquote>}
          <NoteCard
            entry={entry}
            notes={model.notes}
            focus={model.focusNote}
            label={t('noteOnLostSentence')}
            isReadOnly={!model.canNote.value}
          />
          {model.canNote.value && (
            <button
              type="button"
              class="quiet"
              onClick={() => model.notes.moveTo(entry, model.currentTarget())}
            >
              {t('notePutHere')}
            </button>
          )}
        </div>
      ))}
    </section>
  );
}
