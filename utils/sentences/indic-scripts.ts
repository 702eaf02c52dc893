/**
 * The scripts of India stand in Unicode in the same order, 128 code points each: one list, written in
 * Devanagari, serves all of them.
 */
const FIRST = 0x900;
const END = 0xd80;

/** What is told apart in one script and not in another, by place in the block: vowel lengths, ऐ ए, ट ड, ಂ as ಮ್, chillus. */
const FOLDED: ReadonlyMap<number, number> = new Map([
  [0x29, 0x28],
  [0x31, 0x30],
  [0x7, 0x8],
  [0x9, 0xa],
  [0xe, 0xf],
  [0x10, 0xf],
  [0x12, 0x13],
  [0x1f, 0x21],
  [0x2, 0x2e],
  [0x3f, 0x40],
  [0x41, 0x42],
  [0x46, 0x47],
  [0x4a, 0x4b],
  [0x7b, 0x28],
  [0x7c, 0x30],
  [0x7d, 0x32],
]);
/** Signs without a sound of their own: virama, nukta, addak, visarga. */
const SILENT: ReadonlySet<number> = new Set([0x4d, 0x3c, 0x71, 0x3]);

/** A word with the letters of any of these scripts written as Devanagari's, roughly as they sound. */
export function inDevanagari(word: string): string {
  let written = '';
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < FIRST || code >= END) {
      written += word.charAt(at);
      continue;
    }
    const place = code & 0x7f;
    if (!SILENT.has(place)) written += String.fromCharCode(FIRST + (FOLDED.get(place) ?? place));
  }
  return written;
}
