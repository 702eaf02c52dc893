import type { FirstSight } from '../../contract/first-sight';
import { keyName, mirrored } from '../../reading/keymap';

/** What a key does before the frame has the keys. */
type SightAct = 'next' | 'previous' | 'leave';

/**
 * Takes the keys until the reader's frame has them: what steps or leaves is done, anything else
 * reaches nobody. Keys with Control, Alt or Meta are the browser's.
 *
 * @param dir the article's direction: in right-to-left text the horizontal arrows change places.
 */
export function takeKeys(
  window: Window,
  keys: FirstSight['keys'],
  dir: 'ltr' | 'rtl',
  act: (act: SightAct) => void,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    const pressed = keyName(event);
    if (pressed === null) return;
    const key = dir === 'rtl' ? mirrored(pressed) : pressed;
    const acts = ['next', 'previous', 'leave'] as const;
    const found = acts.find((name) => keys[name].includes(key));
    if (found) act(found);
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, onKey, { capture: true, signal });
  }
}
