import { useId } from 'preact/hooks';
import { useTexts } from '../ui/texts';
import type { NoteEntry, NotesModel } from './note-entry';

/** The text of another tab that changed the same note: both are kept until the reader chooses. */
export function RivalText({ entry, notes }: { entry: NoteEntry; notes: NotesModel }) {
  const t = useTexts();
  const id = useId();
  const rival = entry.rival.value;
  if (!rival || !notes.entries.value.includes(rival)) return null;
  return (
    <section class="rival" aria-labelledby={id}>
      <p id={id}>{t('noteRival')}</p>
      <blockquote dir="auto">{rival.body.value}</blockquote>
      <p class="rival-choice">
        <button type="button" onClick={() => notes.choose(entry, 'this')}>
          {t('noteKeepThis')}
        </button>
        <button type="button" onClick={() => notes.choose(entry, 'other')}>
          {t('noteKeepOther')}
        </button>
        <button type="button" onClick={() => notes.choose(entry, 'both')}>
          {t('noteKeepBoth')}
        </button>
      </p>
    </section>
  );
}
