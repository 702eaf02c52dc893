/**
 * The first index for which a question that is false, then true, is true; `length` if for none.
 *
 * @param length how many indexes there are, from 0.
 * @param isReached false for every index before the one that is looked for, true from there on.
 */
export function firstIndex(length: number, isReached: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
