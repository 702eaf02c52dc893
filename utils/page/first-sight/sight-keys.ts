import type { FirstSight } from '../../contract/first-sight';
import { keyName, mirrored } from '../../reading/keymap';

/** What a key does before the frame has the keys. */
type SightAct = 'next' | 'previous' | 'leave';

/**
 * Takes the keys until the reader's frame has them. Those with Control, Alt or Meta are the browser's.
 *
 * @param act does what a key is for, null for nothing; false leaves the key to the page.
 * @param dir the article's direction: in right-to-left text the horizontal arrows change places.
 */
export function takeKeys(
  window: Window,
  keys: FirstSight['keys'],
  dir: 'ltr' | 'rtl',
  act: (act: SightAct | null) => boolean,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
    const pressed = keyName(event) ?? '';
    const key = dir === 'rtl' ? mirrored(pressed) : pressed;
    const acts = ['next', 'previous', 'leave'] as const;
    if (!act(acts.find((name) => keys[name].includes(key)) ?? null)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}
