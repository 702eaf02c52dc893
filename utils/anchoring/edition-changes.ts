import { alignEditions } from './align';
import { diffWords, type Piece } from './word-diff';

/** A sentence of a newer edition, or one that is no longer in it, beside the edition read before. */
export type Change =
  | { readonly kind: 'same'; readonly sentence: number }
  | { readonly kind: 'moved'; readonly sentence: number }
  | { readonly kind: 'new'; readonly sentence: number }
  | {
      readonly kind: 'edited';
      readonly sentence: number;
      /** The words that differ, in reading order. */
      readonly pieces: readonly Piece[];
    }
  | { readonly kind: 'gone'; readonly text: string };

/** What has changed since an article was read before. */
export interface Changes {
  /** Every sentence of the newer edition in its order, and the gone ones where they stood. */
  readonly rows: readonly Change[];
  readonly added: number;
  readonly edited: number;
  readonly gone: number;
  readonly moved: number;
}

/**
 * Compares two editions of an article, sentence by sentence.
 *
 * @param lang BCP 47, for the words that differ.
 */
export function compareEditions(
  older: readonly string[],
  newer: readonly string[],
  lang?: string,
): Changes {
  const anchorStatuses = alignEditions(older, newer);
  const before = new Map<number, number[]>();
  for (const [n, { to }] of anchorStatuses.entries()) {
    if (to !== null) before.set(to, [...(before.get(to) ?? []), n]);
  }
  const rows = newer.map((text, sentence): Change => {
    const [first, ...others] = before.get(sentence) ?? [];
    if (first === undefined) return { kind: 'new', sentence };
    const anchorStatus = anchorStatuses[first]?.anchorStatus;
    if (anchorStatus === 'in-place') return { kind: 'same', sentence };
    if (anchorStatus === 'moved') return { kind: 'moved', sentence };
    const was = [first, ...others].map((n) => older[n] ?? '').join(' ');
    return { kind: 'edited', sentence, pieces: diffWords(was, text, lang) };
  });
  const count = (kind: Change['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    rows: withGone(rows, older, anchorStatuses),
    added: count('new'),
    edited: count('edited'),
    gone: anchorStatuses.filter(({ to }) => to === null).length,
    moved: count('moved'),
  };
}

/** Puts what is gone behind the sentence that it stood behind. */
function withGone(
  rows: readonly Change[],
  older: readonly string[],
  anchorStatuses: ReturnType<typeof alignEditions>,
): Change[] {
  const behind = new Map<number, Change[]>();
  let last = -1;
  for (const [n, { to, anchorStatus }] of anchorStatuses.entries()) {
    if (to === null) {
      behind.set(last, [...(behind.get(last) ?? []), { kind: 'gone', text: older[n] ?? '' }]);
    } else if (anchorStatus !== 'moved') last = to;
  }
  return [...(behind.get(-1) ?? []), ...rows.flatMap((row, n) => [row, ...(behind.get(n) ?? [])])];
}
