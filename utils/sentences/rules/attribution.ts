import type { Language } from '../language';
import { closesQuotation, type Stop, type Verdict } from '../stop';

/** Longest speaker's name with its verb, in code units. */
const REACH = 60;
const SPEAKER =
  /^((?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von|bin|al)\s+){1,5}?(\p{Ll}+)(?=([,.:;]|\s|$))/u;
/** Korean: a quotation is carried on by a particle that may stand apart. */
const KOREAN = /^(?:이?라고|이?라며|이?라는|이?란|하고|고|며|면서|는|라면서)(?=[\s,])/;

/**
 * A quotation and the words that say whose it is stay together: “Why?” Lee asked. Before a full stop
 * inside the quotation's end only a bare "Name said." counts, since a new sentence begins alike.
 */
export function attribution(stop: Stop, language: Language): Verdict {
  const { text, to, next } = stop;
  if (stop.close === to || !closesQuotation(stop)) return undefined;
  const piece = text.slice(next, next + REACH);
  if (KOREAN.test(piece)) return 'join';
  const match = SPEAKER.exec(piece);
  const verb = match?.[2];
  if (!match || !verb || !language.reporting.has(verb)) return undefined;
  if (match[3] === ',' || match[3] === '.' || match[0].length === text.length - next) return 'join';
  const rest = piece.slice(match[0].length);
  return text.charAt(to - 1) !== '.' && !/^\s(?:that|the|it|he|she|they)\b/.test(rest)
    ? 'join'
    : undefined;
}
