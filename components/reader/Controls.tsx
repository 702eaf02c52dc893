import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';
import { useKeyHint } from './keys';
import { ProgressBar } from './moving/ProgressBar';
import type { PaceModel } from './moving/pace-model';
import { SentenceSlot } from './Slot';
import type { ViewProps } from './views/SentenceText';
import './controls.css';

/** The bar within the thumb's reach: position, previous, next, the tools of the sentence. */
export function Controls({ model, features, pace }: ViewProps & { readonly pace: PaceModel }) {
  const t = useTexts();
  const hint = useKeyHint();
  const { sentences } = model;
  const current = model.current.value;
  const isReadAloud = features.some((feature) => feature.isReadAloud?.value);
  const isAtEnd = model.isAtEnd.value;
  const position = t('position', current + 1, sentences.length);
  const left = isAtEnd || sentences.length === 0 ? '' : t('minutesLeft', pace.minutesLeft.value);
  return (
    <footer class="controls">
      <ProgressBar model={model} valueText={left ? `${position}, ${left}` : position} />
      <button
        type="button"
        class="step"
        aria-label={t('previousSentence')}
        {...hint('previous')}
        aria-disabled={current === 0 && !isAtEnd}
        onClick={() => model.step(-1)}
      >
        <Icon name="up" />
      </button>
      <div class="where">
        {/* The one thing said aloud at a step: where one is, and the sentence. */}
        <p
          class="position"
          role="status"
          aria-live={isReadAloud ? 'off' : 'polite'}
          aria-atomic="true"
        >
          {position}
          <span class="unseen" lang={model.article.lang ?? undefined}>
            {' '}
            {isAtEnd ? '' : sentences[current]?.text}
          </span>
        </p>
        {left && <p class="left">{left}</p>}
      </div>
      <div class="tools">{!isAtEnd && <SentenceSlot of={features} name="Tools" n={current} />}</div>
      <button
        type="button"
        class="step"
        aria-label={t('nextSentence')}
        {...hint('next')}
        aria-disabled={isAtEnd || sentences.length === 0}
        onClick={() => model.step(1)}
      >
        <Icon name="down" />
      </button>
    </footer>
  );
}
