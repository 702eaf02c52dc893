import type { EditionChange, EditionChanges } from '../contract/editions';
import { type AlignedSentence, alignEditions } from './align';
import { diffWords } from './word-diff';

/**
 * Compares two editions of an article, sentence by sentence.
 *
 * @param lang BCP 47, for the words that differ.
 */
export function compareEditions(
  older: readonly string[],
  newer: readonly string[],
  lang?: string,
): EditionChanges {
  const aligned = alignEditions(older, newer);
  const before = new Map<number, number[]>();
  for (const [n, { to }] of aligned.entries()) {
    if (to !== null) before.set(to, [...(before.get(to) ?? []), n]);
  }
  const rows = newer.map((text, sentence): EditionChange => {
    const [first, ...others] = before.get(sentence) ?? [];
    if (first === undefined) return { kind: 'new', sentence };
    const status = aligned[first]?.status;
    if (status === 'in-place') return { kind: 'same', sentence };
    if (status === 'moved') return { kind: 'moved', sentence };
    const was = [first, ...others].map((n) => older[n] ?? '').join(' ');
    return { kind: 'edited', sentence, pieces: diffWords(was, text, lang) };
  });
  const count = (kind: EditionChange['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    rows: withGone(rows, older, aligned),
    added: count('new'),
    edited: count('edited'),
    gone: aligned.filter(({ to }) => to === null).length,
    moved: count('moved'),
  };
}

/** Puts each sentence that is gone behind the one that it followed in the older edition. */
function withGone(
  rows: readonly EditionChange[],
  older: readonly string[],
  aligned: readonly AlignedSentence[],
): EditionChange[] {
  const behind = new Map<number, EditionChange[]>();
  let last = -1;
  for (const [n, { to, status }] of aligned.entries()) {
    if (to === null) {
      behind.set(last, [...(behind.get(last) ?? []), { kind: 'gone', text: older[n] ?? '' }]);
    } else if (status !== 'moved') last = to;
  }
  return [...(behind.get(-1) ?? []), ...rows.flatMap((row, n) => [row, ...(behind.get(n) ?? [])])];
}
