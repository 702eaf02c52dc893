import type { TargetedMouseEvent } from 'preact';
import type { ReaderModel } from '../reader-model';

/** A tap makes a sentence the current one; a tap on a link or the end of a selection does not. */
export function goToTapped(event: TargetedMouseEvent<HTMLElement>, model: ReaderModel): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('a, textarea, button') || !document.getSelection()?.isCollapsed) return;
  const n = target?.closest('[data-sentence]')?.getAttribute('data-sentence');
  if (n) model.goTo(Number(n));
}
