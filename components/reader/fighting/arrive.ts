import { effect } from '@preact/signals';
import type { WentOn } from '../../../utils/contract/went-on';
import type { ReaderModel } from '../reader-model';

/**
 * Puts the caret where it was when a page was left for this tab, once that note is there: it may come
 * from the Library or from what was written down on the way.
 */
export async function arriveAt(model: ReaderModel, { note, caret }: WentOn): Promise<void> {
  if (!note) return;
  // With the letters that the Library has not got yet.
  await model.notes.restore();
  let isThere = false;
  const stop = effect(() => {
    const entry = model.notes.goOnWith(note);
    if (!entry || isThere) return;
    isThere = true;
    const sentence = model.sentenceOf(entry.target);
    if (sentence !== null && entry.target.kind !== 'article') model.goTo(sentence);
    document.addEventListener(
      'focusin',
      ({ target: field }) => {
        if (!(field instanceof HTMLTextAreaElement)) return;
        const place = caret ?? field.value.length;
        field.setSelectionRange(place, place);
      },
      { once: true },
    );
    model.focusNote.value = entry;
    queueMicrotask(() => stop());
  });
}
