import { useCounted, useTexts } from '../../ui/texts';
import type { ReaderModel } from '../reader-model';

/** While only the unclear sentences are walked: where one is among them, and the way out. */
export function UnclearReview({ model }: { readonly model: ReaderModel }) {
  const t = useTexts();
  const queue = model.reviewQueue.value;
  if (!queue) return null;
  const current = model.current.value;
  const at = queue.filter((n) => n <= current).length;
  return (
    <div class="strip">
      <p role="status">{t('unclearPosition', Math.max(1, at), queue.length)}</p>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          model.reviewQueue.value = null;
        }}
      >
        {t('unclearDone')}
      </button>
    </div>
  );
}

/** At the end: how much was not clear, and the way back to it. */
export function UnclearAtEnd({ model }: { readonly model: ReaderModel }) {
  const counted = useCounted();
  const unclear = model.marks.unclear.value;
  if (unclear.length === 0) return null;
  const walk = () => {
    model.reviewQueue.value = unclear;
    model.goTo(unclear[0] ?? 0);
  };
  return (
    <button type="button" class="walk-unclear" onClick={walk}>
      {counted(unclear.length, 'unclearOne', 'unclearMany', unclear.length)}
    </button>
  );
}
