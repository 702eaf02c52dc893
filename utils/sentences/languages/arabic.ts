import type { LanguageRules } from '../language';

/** Arabic: an ellipsis is a pause, unless an opening word follows. */
export const arabic: LanguageRules = {
  tags: 'ar',
  opening: 'أنا إذا إذن الآن ثم كما لا لذلك لقد لكن ماذا نحن نعم هل هو هي و ولكن',
  ellipsisIsPause: true,
};
