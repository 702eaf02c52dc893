import { useTexts } from '../ui/texts';
import type { ReaderModel } from './reader-model';

/** The bar within the thumb's reach: position, previous, next, add a note. */
export function Controls({ model }: { model: ReaderModel }) {
  const t = useTexts();
  const { sentences } = model;
  const current = model.current.value;
  const last = sentences.length - 1;
  return (
    <footer class="controls">
      <progress
        aria-label={t('progress')}
        max={Math.max(1, sentences.length)}
        value={current + 1}
      />
      <button
        type="button"
        aria-label={t('previousSentence')}
        title={`${t('previousSentence')} (↑)`}
        aria-disabled={current === 0}
        onClick={() => model.step(-1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <p class="position" role="status" aria-atomic="true">
        {t('position', current + 1, sentences.length)}
        <span class="unseen" lang={model.article.lang ?? undefined}>
          {' '}
          {sentences[current]?.text}
        </span>
      </p>
      {model.canNote.value && (
        <button
          type="button"
          class="add-note"
          title={`${t('addNote')} (n)`}
          onClick={() => model.beginNote('sentence')}
        >
          {t('addNote')}
        </button>
      )}
      <button
        type="button"
        aria-label={t('nextSentence')}
        title={`${t('nextSentence')} (↓)`}
        aria-disabled={current >= last}
        onClick={() => model.step(1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
    </footer>
  );
}
