/**
 * The texts a short form stands for: "read (more/also)" is "read more" and "read also", "credit(/s)"
 * is "credit" and "credits".
 */
export function variants(form: string): string[] {
  const open = form.indexOf('(');
  if (open < 0) return [form];
  const close = form.indexOf(')', open);
  return form
    .slice(open + 1, close)
    .split('/')
    .flatMap((inner) => variants(form.slice(0, open) + inner + form.slice(close + 1)));
}

/** The words of lines divided by spaces, short forms written out as {@link variants} does. */
export const wordList = (...lines: readonly string[]): string[] =>
  lines.join(' ').split(' ').flatMap(variants);
