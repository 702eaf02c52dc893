import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import {
  ACTIONS,
  type Keymap,
  keymapWith,
  mirrored,
  type ReaderAction,
} from '../../utils/reading/keymap';
import type { Translate } from '../../utils/texts/names';
import { useTexts } from '../ui/texts';

/** The reader's keys, and the direction of the article, which the horizontal arrows follow. */
export const Keys = createContext<{ readonly keymap: Keymap; readonly dir: 'ltr' | 'rtl' }>({
  keymap: keymapWith(),
  dir: 'ltr',
});

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  Escape: 'Esc',
};

/** A key as it stands on a keyboard: `Shift+n` is "Shift N". */
export function shownKey(key: string, dir: 'ltr' | 'rtl', t: Translate): string {
  const [held, name] = key.startsWith('Shift+') ? ['Shift ', key.slice(6)] : ['', key];
  if (name === 'Space') return held + t('keySpace');
  const here = dir === 'rtl' ? mirrored(name) : name;
  return held + (NAMES[here] ?? (held ? here.toUpperCase() : here));
}

/** Gives the title of an action's button: what it does and, in brackets, its first key. */
export function useKeyHint(): (action: ReaderAction) => string {
  const t = useTexts();
  const { keymap, dir } = useContext(Keys);
  return (action) => {
    const [key] = keymap[action];
    const text = t(ACTIONS[action].text);
    return key === undefined ? text : `${text} (${shownKey(key, dir, t)})`;
  };
}
