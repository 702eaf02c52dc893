import { abbreviation } from './rules/abbreviation';
import { aside } from './rules/aside';
import { attribution } from './rules/attribution';
import { beginsAnew } from './rules/beginning';
import { bracketed } from './rules/bracketed';
import { dash } from './rules/dash';
import { ellipsis } from './rules/ellipsis';
import { exclaimingName } from './rules/exclaiming-name';
import { fullWidth } from './rules/full-width';
import { glued } from './rules/glued';
import { initial } from './rules/initial';
import { line } from './rules/line';
import { lowerCase } from './rules/lower-case';
import { number } from './rules/number';
import { pause } from './rules/pause';
import { remark } from './rules/remark';
import type { Stop, Verdict } from './stop';

/**
 * Reasons for or against a sentence end, in order: the first that has something to say decides. Each
 * looks at a bounded piece of text only.
 */
const RULES: readonly ((stop: Stop) => Verdict)[] = [
  line,
  remark,
  fullWidth,
  exclaimingName,
  glued,
  lowerCase,
  aside,
  attribution,
  bracketed,
  pause,
  initial,
  abbreviation,
  number,
  ellipsis,
  dash,
];

/** Whether a sentence ends at the stop; where no rule speaks, if one can begin after it. */
export function endsSentence(stop: Stop): boolean {
  for (const rule of RULES) {
    const verdict = rule(stop);
    if (verdict) return verdict === 'split';
  }
  return beginsAnew(stop);
}
