import type { ReaderModel } from '../reader-model';

/**
 * Goes on with a note that was being written when a page was left for this tab.
 *
 * @param caret where its caret was, in UTF-16 code units; null for its end.
 */
export async function arriveAt(
  model: ReaderModel,
  note: string,
  caret: number | null,
): Promise<void> {
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
