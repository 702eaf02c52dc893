import { effect } from '@preact/signals';
import type { TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ReaderModel } from './reader-model';
import { SentenceText, type ViewProps } from './SentenceText';
import { SentenceSlot } from './Slot';

/** The sentences, one list item each, and under each what belongs to it. */
export function SentenceList({ model, features }: ViewProps) {
  const list = useRef<HTMLOListElement>(null);

  // The mark of the current sentence moves by hand: a step must not cost a walk over the whole list.
  useLayoutEffect(() => {
    let marked: Element | null = null;
    return effect(() => {
      const n = model.current.value;
      const item = list.current?.querySelector(`[data-sentence="${n}"]`);
      marked?.removeAttribute('aria-current');
      item?.setAttribute('aria-current', 'true');
      // At the start the title belongs on the screen too.
      const behavior = marked ? scrollBehavior() : 'instant';
      if (n === 0) list.current?.closest('.page')?.scrollTo({ top: 0, behavior });
      else item?.scrollIntoView({ block: 'center', behavior });
      marked = item ?? null;
    });
  }, [model]);

  const items = useMemo(
    () =>
      model.sentences.map((sentence, n) => (
        <li
          key={n}
          data-kind={sentence.kind}
          class={sentence.opensBlock ? 'line opens-block' : 'line'}
        >
          <SentenceText model={model} features={features} n={n} as="p" />
          <SentenceSlot of={features} place="Below" n={n} />
        </li>
      )),
    [model, features],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every sentence is within reach of the keys
    <ol ref={list} onClick={(event) => goToTapped(event, model)}>
      {items}
    </ol>
  );
}

/** A tap makes a sentence the current one; a tap on a link or the end of a selection does not. */
function goToTapped(event: TargetedMouseEvent<HTMLOListElement>, model: ReaderModel): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('a, textarea, button') || !document.getSelection()?.isCollapsed) return;
  const n = target?.closest('[data-sentence]')?.getAttribute('data-sentence');
  if (n) model.goTo(Number(n));
}

const scrollBehavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
