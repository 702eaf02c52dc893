import type { Piece } from '../contract/editions';

/** Texts of more words than this are shown as replaced whole: comparing costs the product of both. */
const MAX_WORDS = 600;

/**
 * The words in which two versions of a sentence differ, in reading order; what was removed stands
 * before what took its place. The pieces that are not `added` join to `older`, those that are not
 * `removed` to `newer`.
 *
 * @param lang BCP 47, for texts whose words are not set apart by spaces.
 */
export function diffWords(older: string, newer: string, lang?: string): Piece[] {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const cut = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);
  const a = cut(older);
  const b = cut(newer);
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) {
    return joined([piece(older, 'removed'), piece(newer, 'added')]);
  }
  const width = b.length + 1;
  // The length of the longest common run of words from here to both ends.
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      pieces.push(piece(a[i], 'same'));
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(piece(a[i++], 'removed'));
    } else pieces.push(piece(b[j++], 'added'));
  }
  return joined(pieces);
}

const piece = (text: string | undefined, kind: Piece['kind']): Piece => ({
  text: text ?? '',
  kind,
});

/**
 * Neighbours of one kind become one piece. White space between two changed words counts as changed
 * with them: it goes with what was removed and with what was added.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) result.push({ text: removed, kind: 'removed' });
    if (added) result.push({ text: added, kind: 'added' });
    removed = '';
    added = '';
  };
  for (const [n, { text, kind }] of pieces.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (
      /^\s+$/.test(text) &&
      (removed || added) &&
      pieces[n + 1]?.kind !== 'same' &&
      pieces[n + 1]
    ) {
      removed += text;
      added += text;
    } else {
      close();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { text: last.text + text, kind };
      else result.push({ text, kind });
    }
  }
  close();
  return result;
}
