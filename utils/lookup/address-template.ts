/** What stands in braces in a template. */
export type Placeholder = 'word' | 'text' | 'from' | 'to';

/** What is wrong with an address template. */
export type TemplateProblem =
  /** Not an address at all. */
  | 'no-address'
  /** Anything but https: what is looked up would travel in the clear, or the link run a script. */
  | 'not-https'
  /** The word, or the text, stands nowhere in it. */
  | 'no-place'
  /** It stands in the host's name or before it, where it would choose whom to ask. */
  | 'place-in-host';

/**
 * Checks an address template that a reader typed, as `https://example.org/define?q={word}`.
 *
 * @param place what has to stand in it: `word` for a dictionary, `text` for a translator.
 * @returns null when it can be used.
 */
export function templateProblem(template: string, place: 'word' | 'text'): TemplateProblem | null {
  const mark = `{${place}}`;
  if (!template.includes(mark)) return 'no-place';
  const languages = fill(template, { from: 'en', to: 'en' });
  // Two letter sequences that no host has by chance: if the origin changes, the word is part of it.
  const [one, two] = ['qxqone', 'qxqtwo'].map((word) => parse(languages.replaceAll(mark, word)));
  if (!one || !two) return 'no-address';
  if (one.protocol !== 'https:') return 'not-https';
  return one.origin === two.origin && !one.username && !one.password ? null : 'place-in-host';
}

function parse(address: string): URL | null {
  try {
    return new URL(address.trim());
  } catch {
    return null;
  }
}

/** Puts values into a template, encoded for an address; places without a value stay as they are. */
export function fill(
  template: string,
  values: { readonly [K in Placeholder]?: string | undefined },
): string {
  return template.trim().replace(/\{(word|text|from|to)\}/g, (place, name: Placeholder) => {
    const value = values[name];
    return value === undefined
      ? place
      : encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
  });
}
