import type { NoteTarget } from '../../utils/contract/annotations';
import { useTexts } from '../ui/texts';
import type { ReaderModel } from './reader-model';

/** What became of a note's sentence since it was written on; nothing where that is as it was. */
export function NoteAnchorStatus({ target, model }: { target: NoteTarget; model: ReaderModel }) {
  const t = useTexts();
  const anchorStatus = model.anchorStatusOf(target);
  if (target.kind === 'article' || anchorStatus === 'in-place' || anchorStatus === 'gone')
    return null;
  return (
    <p class="note-anchor-status" dir="auto">
      {anchorStatus === 'moved' ? t('noteMoved') : t('noteEdited', target.quote.exact)}
    </p>
  );
}
