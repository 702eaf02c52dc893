import type { LanguageRules } from '../language';

/** Arabic: an ellipsis is a pause, unless an opening word follows. */
export const arabic: LanguageRules = {
  tags: 'ar',
  opening: 'إذا الآن ثم كما لذلك لقد لكن ماذا هل هو هي و ولكن',
  ellipsisIsPause: true,
};
