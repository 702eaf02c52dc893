/**
 * Where a text stands in another, overlapping places too, in time linear in both together (Knuth,
 * Morris, Pratt: "Fast pattern matching in strings", 1977): a page can be made so that the usual
 * search takes their product.
 *
 * @returns UTF-16 offsets, in order; none for an empty text.
 */
export function occurrences(needle: string, text: string): number[] {
  if (!needle) return [];
  const borders = bordersOf(needle);
  const found: number[] = [];
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    while (matched > 0 && text[i] !== needle[matched]) matched = borders[matched - 1] ?? 0;
    if (text[i] === needle[matched]) matched++;
    if (matched < needle.length) continue;
    found.push(i + 1 - needle.length);
    matched = borders[matched - 1] ?? 0;
  }
  return found;
}

/** For each beginning of the text: the length of its longest beginning that is its ending too. */
function bordersOf(text: string): number[] {
  const borders = [0];
  let length = 0;
  for (let i = 1; i < text.length; i++) {
    while (length > 0 && text[i] !== text[length]) length = borders[length - 1] ?? 0;
    if (text[i] === text[length]) length++;
    borders.push(length);
  }
  return borders;
}
