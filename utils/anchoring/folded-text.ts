/** Scripts written without spaces between words, and Hangul, whose words change with every particle. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * What two versions of a text are compared by: letters and digits alone, in compatibility form and
 * lower case. Quotation marks, dashes, spaces and other typesetting do not count.
 */
export function foldedText(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).join('');
}

/**
 * A sentence's words for comparing, folded like {@link foldedText}. Where words are not set apart by
 * spaces, pairs of neighbouring characters stand for them.
 */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  for (const word of text.normalize('NFKC').toLowerCase().match(WORD) ?? []) {
    if (UNSPACED.test(word)) words.push(...pairs(word));
    else words.push(word);
  }
  return words;
}

function pairs(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
