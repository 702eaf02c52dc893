/** Letters that no normalisation takes apart, and what readers type who have no key for them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

/**
 * Combining marks that do not change which word it is: accents, Hebrew points, Arabic vowel signs
 * and the stroke that only stretches. Marks of other scripts, Hindi's vowels or か and が, do.
 */
const IGNORED_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** The form in which words are compared: without marks, case, or the width of their letters. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(IGNORED_MARKS, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[łøđħŧæœς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFC');
}
