import type { LanguageRules } from '../language';

/** Georgian: no letter begins a sentence by its shape. */
export const georgian: LanguageRules = {
  tags: 'ka',
  title: 'აკად დოქ პროფ წმ',
  number: 'გვ მუხ',
  inner: 'ინგლ იხ ლათ მაგ რუს სხვ შემოკლ ძვ წ წწ',
  closing: 'ა.შ',
};

/** Armenian: sentences end with "։" or ":", and a full stop is a pause. */
export const armenian: LanguageRules = {
  tags: 'hy',
  title: 'ակադ դոկտ պրոֆ',
  number: 'էջ հտ',
  inner: 'դ դդ թ թթ',
  terminators: ':',
  stopIsPauseNear: /[:։]/,
};
