import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ACTIONS, type Keymap, keymapWith, type ReaderAction } from '../../utils/reading/keymap';
import { shownKey } from '../settings/keys';
import { useTexts } from '../ui/texts';

/** The reader's keys, and the direction of the article, which the horizontal arrows follow. */
export const Keys = createContext<{ readonly keymap: Keymap; readonly dir: 'ltr' | 'rtl' }>({
  keymap: keymapWith(),
  dir: 'ltr',
});

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
