import { effect } from '@preact/signals';
import type { ListeningModel } from './listening-model';

/** The name in `::highlight(spoken)`. */
const NAME = 'spoken';

/**
 * Marks the word that is being spoken, without a change to any node, until the returned function is
 * called. Where the browser or the voice cannot tell, nothing is marked.
 */
export function markSpokenWords(model: ListeningModel, sentenceText: (n: number) => string) {
  if (typeof Highlight === 'undefined') return () => {};
  return effect(() => {
    const word = model.spoken.value;
    const element = word && document.querySelector(`[data-sentence="${word.sentence}"]`);
    const range = element && rangeIn(element, sentenceText(word.sentence), word.start, word.end);
    if (range) CSS.highlights.set(NAME, new Highlight(range));
    else CSS.highlights.delete(NAME);
  });
}

/** The range of `[start, end)` of a text that an element shows; null if it shows another text. */
export function rangeIn(element: Element, text: string, start: number, end: number): Range | null {
  if (element.textContent !== text) return null;
  const range = document.createRange();
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let from = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const to = from + (node.nodeValue?.length ?? 0);
    if (start >= from && start < to) range.setStart(node, start - from);
    if (end > from && end <= to) {
      range.setEnd(node, end - from);
      return range;
    }
    from = to;
  }
  return null;
}
