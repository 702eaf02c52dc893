import { parseKey } from './keys.ts';

/** WebDriver's code points for the keys that stand for no character. */
const CODES: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F1: '\uE031',
  F9: '\uE039',
  Meta: '\uE03D',
};

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

const down = (value: string): KeyAction => ({ type: 'keyDown', value });
const up = (value: string): KeyAction => ({ type: 'keyUp', value });

/** The key actions of a combination as 'Shift+Tab'. */
export function combinationActions(combination: string): KeyAction[] {
  const { modifiers, key } = parseKey(combination);
  const held = modifiers.map(codeOf);
  const value = codeOf(key);
  return [...held.map(down), down(value), up(value), ...held.reverse().map(up)];
}

/** The key actions that type a text, a line break as Enter. */
export function textActions(text: string): KeyAction[] {
  return [...text].flatMap((character) => {
    const value = character === '\n' ? codeOf('Enter') : character;
    return [down(value), up(value)];
  });
}

function codeOf(key: string): string {
  const code = CODES[key] ?? key;
  if ([...code].length !== 1) throw new Error(`No code known for the key ${key}`);
  return code;
}
