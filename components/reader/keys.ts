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

/** What an action's button says beside its name. */
interface KeyHint {
  /** For the eye: what the button does and, in brackets, its first key. */
  readonly title: string;
  /** For the ear: the key alone. Without it the title would be read, and the name said twice. */
  readonly 'aria-description'?: string;
}

/** Gives what an action's button says of itself and of its key. */
export function useKeyHint(): (action: ReaderAction) => KeyHint {
  const t = useTexts();
  const { keymap, dir } = useContext(Keys);
  return (action) => {
    const [key] = keymap[action];
    const text = t(ACTIONS[action].text);
    if (key === undefined) return { title: text };
    const shown = shownKey(key, dir, t);
    return { title: `${text} (${shown})`, 'aria-description': shown };
  };
}
