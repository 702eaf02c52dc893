import type { NoteTarget } from '../../utils/notes/types';
import { useTexts } from '../ui/texts';
import type { ReaderModel } from './reader-model';

/** What became of a note's sentence since it was written on; nothing where that is as it was. */
export function NoteFate({ target, model }: { target: NoteTarget; model: ReaderModel }) {
  const t = useTexts();
  const fate = model.fateOf(target);
  if (target.kind === 'article' || fate === 'in-place' || fate === 'gone') return null;
  return (
    <p class="note-fate" dir="auto">
      {fate === 'moved' ? t('noteMoved') : t('noteEdited', target.quote.exact)}
    </p>
  );
}
