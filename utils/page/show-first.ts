import { after } from '../contract/timeout';
import { drawFirstSight } from './first-sight/first-sight';
import { takeKeys } from './first-sight/sight-keys';
import { type OpenReader, type PageSessionDeps, tell } from './open-reader';

/** Milliseconds the frame has to be painted below first sight before it is shown in any case. */
const PAINT_TIMEOUT_MS = 600;
/** Milliseconds for which keys may be under way to the page once the frame has the focus. */
const KEYS_UNDER_WAY_MS = 200;

/**
 * Shows the article over its page at once, as far as that can be done before the frame is there, and
 * has the frame take over from it.
 *
 * @param onLeave called when the reader leaves meanwhile.
 * @returns has the frame take over; false where the overlay cannot be seen. Null where there is no
 *   first sight.
 */
export function showFirst(
  { document, window }: PageSessionDeps,
  reader: OpenReader,
  onLeave: () => void,
): (() => boolean) | null {
  const { overlay, extraction, sight: known, ended } = reader;
  if (!known || !extraction.ok) return null;
  const { article } = extraction;
  const sight = drawFirstSight(document, article, known.looks, known.at);
  overlay.cover(sight.element);
  if (!sight.dress()) {
    overlay.uncover();
    return null;
  }
  overlay.tint(sight.paper());
  const isSeen = overlay.show();
  let by = 0;
  let isUncovered = false;
  const keys = new AbortController();
  ended.signal.addEventListener('abort', () => keys.abort());
  const step = (steps: number) => {
    sight.step(steps);
    if (reader.isTakenOver) tell(reader, { kind: 'stepped', by: steps });
    else by += steps;
  };
  takeKeys(
    window,
    known.looks.keys,
    article.dir,
    (act) => {
      const isStep = act === 'next' || act === 'previous';
      if (isStep) step(act === 'next' ? 1 : -1);
      else if (act === 'leave' && !isUncovered) onLeave();
      // Steps alone may still be under way to the page; before, nothing is the page's.
      return isStep || !isUncovered;
    },
    keys.signal,
  );
  return () => {
    const painted = new Promise<void>((resolve) => {
      reader.onPainted = resolve;
    });
    reader.isTakenOver = true;
    overlay.letThrough();
    tell(reader, { kind: 'shown', from: { by, top: sight.top() } });
    void Promise.race([painted, after(PAINT_TIMEOUT_MS)]).then(() => {
      overlay.uncover();
      isUncovered = true;
      // Keys under way to the page arrive there after the focus has gone to the frame.
      void after(KEYS_UNDER_WAY_MS).then(() => keys.abort());
    });
    return isSeen;
  };
}

/** Shows the frame, where there is no first sight. */
export function showFrame(reader: OpenReader): boolean {
  if (!reader.overlay.show()) return false;
  reader.isTakenOver = true;
  tell(reader, { kind: 'shown' });
  return true;
}
