import { fill, templateProblem } from './address-template';
import { ANY, type Dictionary, KNOWN } from './known-dictionaries';
import { pairOf, primary, withScript } from './languages';

/**
 * The dictionaries for words of one language, explained in another, the best first: those that
 * translate, then those that explain the word in its own language, then those for every language.
 *
 * @param from BCP 47 of the article; null when it is not known.
 * @param to BCP 47 of what the reader wants explanations in.
 */
export function dictionariesFor(from: string | null, to: string): readonly Dictionary[] {
  const source = primary(from ?? '');
  const target = primary(to);
  const rank = (dictionary: Dictionary) => {
    if (dictionary.from === ANY) return 2;
    const isFrom = dictionary.from.includes(source);
    const explainsIn = dictionary.to === ANY ? [source] : dictionary.to;
    if (isFrom && explainsIn.includes(target)) return 0;
    // A word explained in its own language.
    return isFrom && dictionary.to === ANY ? 1 : null;
  };
  const ranked = KNOWN.flatMap((dictionary) => {
    const place = rank(dictionary);
    return place === null ? [] : [{ dictionary, place }];
  });
  return ranked.sort((a, b) => a.place - b.place).map(({ dictionary }) => dictionary);
}

/**
 * The address at which a dictionary explains a word.
 *
 * @param chosen by language pair: a dictionary's id, or an address template of the reader's own.
 *   What cannot be used counts as no choice.
 */
export function dictionaryLink(
  word: string,
  from: string | null,
  to: string,
  chosen: Readonly<Record<string, string>>,
): string {
  const choice = chosen[pairOf(from, to)] ?? '';
  if (choice && templateProblem(choice, 'word') === null) {
    return fill(choice, { word, from: primary(from ?? ''), to: primary(to) });
  }
  const all = dictionariesFor(from, to);
  const dictionary = all.find(({ id }) => id === choice) ?? all[0];
  return dictionary ? linkOf(dictionary, word, from, to) : '';
}

function linkOf(dictionary: Dictionary, word: string, from: string | null, to: string): string {
  const { codes = {}, template } = dictionary;
  const named = (lang: string) => codes[withScript(lang)] ?? codes[primary(lang)] ?? primary(lang);
  // A dictionary of all languages that is not told which one looks into that of the reader.
  return fill(template, { word, from: named(from || to), to: named(to) });
}
