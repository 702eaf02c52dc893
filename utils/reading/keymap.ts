/** What a key does in the reader. */
export type ReaderAction = 'next' | 'previous' | 'first' | 'last' | 'note' | 'close' | 'help';

/** What the keymap needs to know of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  /** 229 while an input method works on the key, also where `isComposing` is late. */
  readonly keyCode: number;
}

const ACTIONS: Readonly<Record<string, ReaderAction>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
  n: 'note',
  Escape: 'close',
  '?': 'help',
};

/**
 * The action of a key press, or null. Horizontal arrows follow the direction of the text. In a
 * field every key but Escape is text, and during composition every key is.
 */
export function actionFor(
  press: KeyPress,
  where: { readonly inField: boolean; readonly dir: 'ltr' | 'rtl' },
): ReaderAction | null {
  if (press.isComposing || press.keyCode === 229) return null;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (where.inField) return press.key === 'Escape' ? 'close' : null;
  const forward = where.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = where.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (press.key === forward) return 'next';
  if (press.key === backward) return 'previous';
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return Object.hasOwn(ACTIONS, key) ? (ACTIONS[key] ?? null) : null;
}
