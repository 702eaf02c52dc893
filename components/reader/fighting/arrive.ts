import { effect } from '@preact/signals';
import type { WentOn } from '../../../utils/contract/went-on';
import type { ReaderModel } from '../reader-model';

/**
 * Puts the caret where it was when a page was left for this tab, once that note is there: it may come
 * from the Library or from what was written down on the way.
 */
export function arriveAt(model: ReaderModel, { note, caret }: WentOn): void {
  if (!note) return;
  let isThere = false;
  const stop = effect(() => {
    const entry = model.notes.goOnWith(note);
    if (!entry || isThere) return;
    isThere = true;
    const sentence = model.sentenceOf(entry.target);
    if (sentence !== null && entry.target.kind !== 'article') model.goTo(sentence);
    const place = caret ?? entry.body.peek().length;
    document.addEventListener(
      'focusin',
      ({ target }) => {
        if (target instanceof HTMLTextAreaElement) target.setSelectionRange(place, place);
      },
      { once: true },
    );
    model.focusNote.value = entry;
    queueMicrotask(() => stop());
  });
}
