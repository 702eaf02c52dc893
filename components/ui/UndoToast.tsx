import { useTexts } from './texts';
import './toast.css';

/** Says what was deleted and offers it back; stays until it is answered. */
export function UndoToast(props: {
  /** What happened; null when there is nothing to undo. */
  readonly text: string | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}) {
  const { text, onUndo, onDismiss } = props;
  const t = useTexts();
  return (
    <div class="toast-place" role="status">
      {text && (
        <p class="toast">
          <span dir="auto">{text}</span>
          <button type="button" onClick={onUndo}>
            {t('undo')}
          </button>
          <button type="button" class="icon" aria-label={t('dismiss')} onClick={onDismiss}>
            <span aria-hidden="true">✕</span>
          </button>
        </p>
      )}
    </div>
  );
}
