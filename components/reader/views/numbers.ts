/** The numbers of a run of sentences, in order. */
export const numbersOf = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
