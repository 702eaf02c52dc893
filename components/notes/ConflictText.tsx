import { useId } from 'preact/hooks';
import { useTexts } from '../ui/texts';
import type { NoteEntry, NotesModel } from './note-entry';
import './conflict-text.css';

/** The text of another tab that changed the same note: both are kept until the reader chooses. */
export function ConflictText({ entry, notes }: { entry: NoteEntry; notes: NotesModel }) {
  const t = useTexts();
  const id = useId();
  const conflict = entry.conflict.value;
  if (!conflict || !notes.entries.value.includes(conflict)) return null;
  return (
    <section class="conflict" aria-labelledby={id}>
      <p id={id}>{t('noteRival')}</p>
      <blockquote dir="auto">{conflict.body.value}</blockquote>
      <p class="conflict-choice">
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
