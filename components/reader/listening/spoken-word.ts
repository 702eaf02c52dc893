import { effect } from '@preact/signals';
import { rangeIn } from '../text-range';
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
