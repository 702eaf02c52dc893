import { segment } from '../../../utils/sentences';

/** A text's sentences as strings. */
export const divide = (text: string, lang?: string): string[] =>
  segment(text, lang).map(([start, end]) => text.slice(start, end));

/** A text in which ⏐ stands where a sentence should end, without the signs, and its sentences. */
export function marked(sample: string): { text: string; sentences: string[] } {
  return {
    text: sample.replaceAll('⏐', ''),
    sentences: sample.split('⏐').map((sentence) => sentence.trim()),
  };
}
