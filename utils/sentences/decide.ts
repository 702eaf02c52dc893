import type { Language } from './language';
import { abbreviation } from './rules/abbreviation';
import { aside } from './rules/aside';
import { attribution } from './rules/attribution';
import { beginning } from './rules/beginning';
import { dash } from './rules/dash';
import { ellipsis } from './rules/ellipsis';
import { exclaimingName } from './rules/exclaiming-name';
import { fullWidth } from './rules/full-width';
import { glued } from './rules/glued';
import { initial } from './rules/initial';
import { line } from './rules/line';
import { lowerCase } from './rules/lower-case';
import { number } from './rules/number';
import { standardBreaks } from './standard';
import type { Stop, Verdict } from './stop';

/** One reason for or against a sentence end. Rules look at a bounded piece of text only. */
export type Rule = (stop: Stop, language: Language) => Verdict;

/** In order: the first rule that has something to say decides. */
const RULES: readonly Rule[] = [
  line,
  fullWidth,
  exclaimingName,
  glued,
  lowerCase,
  aside,
  attribution,
  initial,
  abbreviation,
  number,
  ellipsis,
  dash,
  beginning,
];

/** Whether a sentence ends at the stop; where no rule knows, as Unicode's standard rules say. */
export function decide(stop: Stop, language: Language): Verdict {
  for (const rule of RULES) {
    const verdict = rule(stop, language);
    if (verdict) return verdict;
  }
  return standardBreaks(stop.text).has(stop.next) ? 'split' : 'join';
}
