import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { swipeStep } from '../../../utils/reading/swipe';
import { createWheelSteps } from '../../../utils/reading/wheel';
import type { ReaderModel } from '../reader-model';

/**
 * Steps by swipe and, where the sentence stands alone, by wheel. What does not fit on the screen is
 * scrolled first.
 */
export function useGestures(
  page: RefObject<HTMLElement | null>,
  model: ReaderModel,
  isAlone: boolean,
): void {
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const listening = new AbortController();
    const { signal } = listening;
    if (isAlone) stepByWheel(element, model, signal);
    stepBySwipe(element, model, isAlone, signal);
    return () => listening.abort();
  }, [page, model, isAlone]);
}

function stepByWheel(page: HTMLElement, model: ReaderModel, signal: AbortSignal): void {
  const stepsFor = createWheelSteps();
  const onWheel = (event: WheelEvent) => {
    // With Control it is the browser's zoom; across, the browser's way back.
    if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    // The mode is asked for first: Firefox tells lines, and so a wheel from a touchpad, only then.
    const { deltaMode, deltaY, timeStamp } = event;
    if (isInScroller(event.target) || hasMore(page, Math.sign(deltaY))) return;
    event.preventDefault();
    const { wheelDeltaY = 0 } = event as WheelEvent & { readonly wheelDeltaY?: number };
    const by = stepsFor({ deltaY, deltaMode, wheelDelta: wheelDeltaY, time: timeStamp });
    if (by !== 0) model.step(by);
  };
  page.addEventListener('wheel', onWheel, { passive: false, signal });
}

/** Whether what the view shows goes on beyond the edge of the screen. */
function hasMore(page: HTMLElement, direction: number): boolean {
  const shown = page.querySelector('.focus-view, .end')?.getBoundingClientRect();
  const frame = page.getBoundingClientRect();
  if (!shown) return false;
  return direction > 0 ? shown.bottom > frame.bottom + 2 : shown.top < frame.top - 2;
}

const isInScroller = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement && target.scrollHeight > target.clientHeight;

function stepBySwipe(
  page: HTMLElement,
  model: ReaderModel,
  isAlone: boolean,
  signal: AbortSignal,
): void {
  let start: { x: number; y: number; time: number } | null = null;
  const onStart = (event: TouchEvent) => {
    const [touch, second] = event.touches;
    const isText = event.target instanceof Element && event.target.closest('textarea, input');
    start =
      touch && !second && !isText
        ? { x: touch.clientX, y: touch.clientY, time: event.timeStamp }
        : null;
  };
  const onEnd = (event: TouchEvent) => {
    const [touch] = event.changedTouches;
    if (!start || !touch || !document.getSelection()?.isCollapsed) return;
    const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
    const milliseconds = event.timeStamp - start.time;
    start = null;
    const scrolls = !isAlone || hasMore(page, -Math.sign(y));
    const by = swipeStep({ x, y, milliseconds }, model.article.dir, !scrolls);
    if (by !== 0) model.step(by);
  };
  page.addEventListener('touchstart', onStart, { passive: true, signal });
  page.addEventListener('touchend', onEnd, { signal });
  page.addEventListener('touchcancel', () => (start = null), { signal });
}
