import { effect } from '@preact/signals';
import type { TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useTexts } from '../ui/texts';
import { MarkedText } from './MarkedText';
import { NoteCard } from './NoteCard';
import type { NoteEntry } from './notes-model';
import type { ReaderModel } from './reader-model';

/** The sentences, one list item each, and under each its notes. */
export function SentenceList({ model }: { model: ReaderModel }) {
  const t = useTexts();
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
          data-sentence={n}
          data-kind={sentence.kind}
          class={sentence.opensBlock ? 'opens-block' : undefined}
        >
          <MarkedText text={sentence.text} marks={sentence.marks} />
        </li>
      )),
    [model],
  );

  const notes = notesBySentence(model);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every sentence is within reach of the keys
    <ol ref={list} onClick={(event) => goToTapped(event, model)}>
      {items.flatMap((item, n) => {
        const own = notes.get(n);
        if (!own) return [item];
        return [
          item,
          <li key={`notes-${n}`} class="notes">
            {own.map((entry) => (
              <NoteCard
                key={entry.id}
                entry={entry}
                model={model}
                label={t('noteOnSentence', n + 1)}
              />
            ))}
          </li>,
        ];
      })}
    </ol>
  );
}

function notesBySentence(model: ReaderModel): Map<number, NoteEntry[]> {
  const notes = new Map<number, NoteEntry[]>();
  for (const entry of model.notes.entries.value) {
    const n = model.sentenceOf(entry.target);
    if (n !== null) notes.set(n, [...(notes.get(n) ?? []), entry]);
  }
  return notes;
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
