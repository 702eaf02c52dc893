import type { MessageName, Translate } from '../../utils/contract/texts';
import { type ActionGroup, mirrored } from '../../utils/reading/keymap';

/** The names of the groups of actions, in the help sheet and in the settings. */
export const GROUP_TEXTS: Readonly<Record<ActionGroup, MessageName>> = {
  moving: 'helpMoving',
  keeping: 'helpKeeping',
  understanding: 'helpUnderstanding',
  listening: 'helpListening',
  screen: 'helpScreen',
};

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
