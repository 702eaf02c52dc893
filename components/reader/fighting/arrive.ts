import type { WentOn } from '../../../utils/contract/went-on';
import type { ReaderModel } from '../reader-model';

/** Puts the caret where it was when a page was left for this tab. */
export async function arriveAt(model: ReaderModel, { note, caret }: WentOn): Promise<void> {
  if (!note) return;
  // With the letters that the Library has not got yet.
  await model.notes.restore();
  const entry = model.notes.goOnWith(note, model.currentTarget());
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
}
