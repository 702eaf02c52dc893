export interface KeyPress {
  modifiers: string[];
  key: string;
}

/** Takes 'Control+Shift+Tab' apart; '+' alone, or last as in 'Control++', is the plus key. */
export function parseKey(combination: string): KeyPress {
  const parts = combination.split(/\+(?!$)/);
  const key = parts.pop() ?? combination;
  return { modifiers: parts, key };
}
