import { type OpenReader, tell } from '../open-reader';

/** Milliseconds within which a page that shows several things has done one. */
const ONE_COVER_MS = 100;

/**
 * Keeps the page from showing dialogs and popovers while something is written over it: they would come
 * above the reader, and a dialog takes the keys, before anything could be put right. The reader is told.
 * What opens within a shadow root, or where the page keeps the event to itself, `guard.ts` sees.
 */
export function keepFromCovering(reader: OpenReader, window: Window): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const onOpening = (event: Event) => {
    const { newState, isTrusted, cancelable, timeStamp } = event as ToggleEvent;
    if (!reader.writing || newState !== 'open' || !isTrusted || !cancelable) return;
    event.preventDefault();
    if (timeStamp - toldAt < ONE_COVER_MS) return;
    toldAt = timeStamp;
    tell(reader, { kind: 'fought', how: 'cover', isOver: false });
  };
  const { signal } = reader.ended;
  window.addEventListener('beforetoggle', onOpening, { capture: true, signal });
}
