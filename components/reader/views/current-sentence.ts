import { effect } from '@preact/signals';
import type { TargetedMouseEvent } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { ReaderModel } from '../reader-model';

/**
 * Marks the current sentence's element and keeps it in sight, by hand: a step must not cost a walk
 * over the article.
 *
 * @param find the element of a sentence, or null while it is not on the page.
 * @returns a function to call when elements have come onto the page.
 */
export function useCurrentMark(
  model: ReaderModel,
  find: (sentence: number) => Element | null,
): () => void {
  const hasCome = useRef(() => {});
  useLayoutEffect(() => {
    let marked: Element | null = null;
    let seen: number | null = null;
    const mark = (n: number) => {
      const element = find(n);
      if (marked !== element) marked?.removeAttribute('aria-current');
      element?.setAttribute('aria-current', 'true');
      marked = element;
      if (!element || seen === n) return;
      bringIntoSight(element, n, seen !== null && Math.abs(n - seen) <= NEAR);
      seen = n;
    };
    hasCome.current = () => mark(model.current.peek());
    let sought = model.soughtAgain.peek();
    const unmark = effect(() => {
      // Who has scrolled away and is led here again, as by a search, is to see it.
      if (model.soughtAgain.value !== sought && marked && !isInSight(marked)) seen = null;
      sought = model.soughtAgain.value;
      // Who comes back from the article's end is to see the last sentence again.
      if (model.isAtEnd.value) seen = null;
      else mark(model.current.value);
    });
    // Turned on its side or zoomed, the lines break anew. (A keyboard on the screen changes heights.)
    let { innerWidth: width } = window;
    const onResize = () => {
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      seen = null;
      if (!model.isAtEnd.peek()) mark(model.current.peek());
    };
    window.addEventListener('resize', onResize);
    return () => {
      unmark();
      window.removeEventListener('resize', onResize);
    };
  }, [model, find]);
  return useCallback(() => hasCome.current(), []);
}

/** Sentences within which the way there is shown; further ones are jumped to. */
const NEAR = 8;

/** Whether all of it, or as much as the page holds, is within the page. */
function isInSight(element: Element): boolean {
  const page = element.closest('.page')?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return (
    page !== undefined && top >= page.top && Math.min(bottom, top + page.height) <= page.bottom
  );
}

function bringIntoSight(element: Element, n: number, isNear: boolean): void {
  const page = element.closest('.page');
  if (!page) return;
  const isStill = !isNear || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isStill ? 'instant' : 'smooth';
  // At the start the title belongs on the screen too.
  if (n === 0) page.scrollTo({ top: 0, behavior });
  else {
    const isTall = element.clientHeight > page.clientHeight * 0.7;
    element.scrollIntoView({ block: isTall ? 'start' : 'center', behavior });
  }
}

/** A tap makes a sentence the current one; a tap on a link or the end of a selection does not. */
export function goToTapped(event: TargetedMouseEvent<HTMLElement>, model: ReaderModel): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('a, textarea, button') || !document.getSelection()?.isCollapsed) return;
  const n = target?.closest('[data-sentence]')?.getAttribute('data-sentence');
  if (n) model.goTo(Number(n));
}
