import { headingLevel, isHeadingLike } from './elements';
import { mayBeNamedAfterContent } from './names';
import type { ElementPath, Run } from './runs';

/** A shorter text is no sentence of a story (UTF-16 code units). */
const MIN_SENTENCE_CHARS = 60;
const CONTROLS = 'form, input, button, select, iframe';

/**
 * Parts directly in the story's own that are named after what they tell, as `id="poll"` over what a poll
 * has shown: a heading and sentences, without a link or a control in them.
 */
export function tellingParts(
  runs: readonly Run[],
  core: ElementPath | null,
): ReadonlySet<ElementPath> {
  const parts = new Map<ElementPath, Run[]>();
  if (!core) return new Set();
  for (const run of runs) {
    for (let at: ElementPath | null = run.place; at && at !== core; at = at.parent) {
      if (at.parent !== core) continue;
      const own = parts.get(at);
      if (own) own.push(run);
      else parts.set(at, [run]);
    }
  }
  const telling = [...parts].filter(([place, own]) => tells(own) && isPlain(place));
  return new Set(telling.map(([place]) => place));
}

function tells(runs: readonly Run[]): boolean {
  const [first, second] = runs;
  if (!first || !second || runs.some((run) => run.linkChars > 0)) return false;
  const isHeaded = headingLevel(first.place.element.localName) > 1 && isHeadingLike(first.text);
  return isHeaded && runs.slice(1).every(isSentence);
}

const isSentence = ({ text }: Run): boolean =>
  text.length >= MIN_SENTENCE_CHARS && /[.!?。]["”’»]?$/.test(text);

const isPlain = (place: ElementPath): boolean =>
  mayBeNamedAfterContent(place) && !place.element.querySelector(CONTROLS);
