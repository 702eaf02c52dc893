import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { firstIndex } from '../../../utils/collections/first-index';
import { paragraphAt } from '../../../utils/reading/paragraphs';
import type { ReaderModel } from '../reader-model';
import { SentenceSlot } from '../Slot';
import { goToTapped } from './current-sentence';
import { SentenceText, type ViewProps } from './SentenceText';
import './focus-view.css';

/** The current sentence alone and large, its neighbours faint. */
export function FocusView({ model, features }: ViewProps) {
  const n = model.current.value;
  const view = useRef<HTMLDivElement>(null);
  const before = useRef(n);
  const isFirst = useRef(true);
  // What is there from the beginning does not arrive: it may have been in sight before, see `first-sight.css`.
  const comesFrom = isFirst.current ? undefined : n < before.current ? 'above' : 'below';
  const headings = useMemo(() => headingsOf(model), [model]);
  useLayoutEffect(() => {
    if (before.current !== n) isFirst.current = false;
    before.current = n;
    view.current?.closest('.page')?.scrollTo({ top: 0, behavior: 'instant' });
  }, [n]);

  const line = (at: number) => {
    const sentence = model.sentences[at];
    return {
      'data-kind': sentence?.kind,
      class: sentence?.opensBlock && at > 0 ? 'line opens-block' : 'line',
    };
  };
  const neighbour = (at: number) =>
    model.sentences[at] && (
      <div {...line(at)}>
        <SentenceText model={model} features={features} n={at} as="p" />
      </div>
    );
  const section = headingOver(model, headings, n);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every sentence is within reach of the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div ref={view} class="focus-view" onClick={(event) => goToTapped(event, model)}>
      <div class="neighbour before">
        {section !== null && <p class="section">{model.sentences[section]?.text}</p>}
        {neighbour(n - 1)}
      </div>
      <div key={n} class="now" data-from={comesFrom}>
        <div {...line(n)}>
          <SentenceText model={model} features={features} n={n} as="p" isCurrent inClauses />
        </div>
        <SentenceSlot of={features} name="Below" n={n} />
      </div>
      <div class="neighbour after">{neighbour(n + 1)}</div>
    </div>
  );
}

/** The paragraphs that are headings, by their numbers. */
function headingsOf({ paragraphs }: ReaderModel): number[] {
  return paragraphs.flatMap(({ kind }, at) => (kind === 'heading' ? [at] : []));
}

/** The first sentence of the heading that stands over sentence `n` and is not beside it. */
function headingOver(model: ReaderModel, headings: readonly number[], n: number): number | null {
  const here = paragraphAt(model.paragraphs, n);
  const next = firstIndex(headings.length, (i) => (headings[i] ?? 0) >= here);
  const heading = model.paragraphs[headings[next - 1] ?? -1];
  return heading && heading.to < n ? heading.from : null;
}
