import type { TargetedKeyboardEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import { useTexts } from '../../ui/texts';
import type { ReaderModel } from '../reader-model';
import './progress-bar.css';

/** More strokes than this are a blur: then the headings alone are shown, or nothing. */
const MOST_STROKES = 60;
/** The keys a slider has a use for itself. */
const SLIDER_KEYS = /^(?:Arrow|Page|Home|End)/;

/** How far the reader is: a slider over the article, with its paragraphs and notes. */
export function ProgressBar({ model, valueText }: { model: ReaderModel; valueText: string }) {
  const t = useTexts();
  const total = model.sentences.length;
  const current = model.current.value;
  const share = (n: number) => (total < 2 ? 0 : n / (total - 1));
  const strokes = useMemo(() => strokesOf(model), [model]);
  const noted = model.notes.entries.value.flatMap(({ target }) => model.sentenceOf(target) ?? []);
  if (total === 0) return null;
  return (
    <div class="progress" dir={model.article.dir} style={{ '--share': share(current) }}>
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <path class="strokes" d={strokes.map((n) => `M${share(n) * 1000} 0v10`).join('')} />
        <path class="noted" d={noted.map((n) => `M${share(n) * 1000} 5h.1`).join('')} />
      </svg>
      <input
        type="range"
        aria-label={t('progress')}
        aria-valuetext={valueText}
        min={1}
        max={total}
        value={current + 1}
        onInput={(event) => model.goTo(event.currentTarget.valueAsNumber - 1)}
        onKeyDown={keepSliderKeys}
        // Dragged, it does not keep the arrow keys for itself.
        onPointerUp={(event) => event.currentTarget.blur()}
      />
    </div>
  );
}

function keepSliderKeys(event: TargetedKeyboardEvent<HTMLInputElement>): void {
  if (SLIDER_KEYS.test(event.key)) event.stopPropagation();
}

/** The sentences at which a stroke is drawn. */
function strokesOf({ paragraphs }: ReaderModel): number[] {
  const inner = paragraphs.filter(({ from }) => from > 0);
  const shown = [inner, inner.filter(({ kind }) => kind === 'heading')];
  return (shown.find(({ length }) => length <= MOST_STROKES) ?? []).map(({ from }) => from);
}
