import { useTexts } from '../ui/texts';
import { useKeyHint } from './keys';
import type { ViewProps } from './SentenceText';
import { SentenceSlot } from './Slot';

/** The bar within the thumb's reach: position, previous, next, the tools of the sentence. */
export function Controls({ model, features }: ViewProps) {
  const t = useTexts();
  const hint = useKeyHint();
  const { sentences } = model;
  const current = model.current.value;
  const last = sentences.length - 1;
  const isReadAloud = features.some((feature) => feature.isReadAloud?.value);
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
        title={hint('previous')}
        aria-disabled={current === 0}
        onClick={() => model.step(-1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <p
        class="position"
        role="status"
        aria-live={isReadAloud ? 'off' : 'polite'}
        aria-atomic="true"
      >
        {t('position', current + 1, sentences.length)}
        <span class="unseen" lang={model.article.lang ?? undefined}>
          {' '}
          {sentences[current]?.text}
        </span>
      </p>
      <div class="tools">
        <SentenceSlot of={features} place="Tools" n={current} />
      </div>
      <button
        type="button"
        aria-label={t('nextSentence')}
        title={hint('next')}
        aria-disabled={current >= last}
        onClick={() => model.step(1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
    </footer>
  );
}
