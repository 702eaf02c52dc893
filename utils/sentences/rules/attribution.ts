import { listed } from '../language';
import { isUncased } from '../letters';
import type { Stop, Verdict } from '../stop';

/** Longest speaker's name with its verb, in code units. */
const MAX_SPEAKER_CHARS = 60;
/** A name of up to five words, a verb, and the sign or space after it. */
const SPEAKER =
  /^(?:(?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von|bin|al)\s+){1,5}?(\p{Ll}+)([,.]|$|\s(?!(?:that|it|he|she|they)\s))/u;
/** Korean: a quotation is carried on by a particle that may stand apart. */
const KOREAN = /^(?:이?라(?:고|며|는|면서)|이?란|하고|고|며|면서|는)(?:[\s,]|$)/;
/** A short clause without capitals, to its stop. */
const CLAUSE = /^([^.।۔!?,،]+)[.।۔!?,،]/;
const MAX_CLAUSE_WORDS = 6;

/** Where the verb stands last: «…» ती रडत म्हणाली. */
function lastWord(piece: string): string {
  const said = CLAUSE.exec(piece)?.[1]?.split(' ') ?? [];
  return (said.length <= MAX_CLAUSE_WORDS && said.at(-1)) || '';
}

/**
 * A quotation and the words that say whose it is stay together: “Why?” Lee asked. After a full stop
 * inside the quotation only a bare "Name said." counts, since a new sentence begins alike.
 */
export function attribution({ text, next, mark, quoted, first, after, language }: Stop): Verdict {
  if (!quoted) return undefined;
  const says = (word: string) => listed(language, 'reporting', word);
  if (says(after)) return 'join';
  const piece = text.slice(next, next + MAX_SPEAKER_CHARS).trimEnd();
  if (KOREAN.test(piece)) return 'join';
  if (isUncased(first)) return says(lastWord(piece)) ? 'join' : undefined;
  const [, verb, end] = SPEAKER.exec(piece) ?? [];
  if (!verb || !says(verb)) return undefined;
  return mark !== '.' || end !== ' ' ? 'join' : undefined;
}
