import type { LanguageRules } from '../language';

/** Arabic, Persian, Urdu, Hebrew: without capitals an opening word must tell where an ellipsis ends a sentence. */
export const semitic: LanguageRules = {
  tags: 'ar fa ur he yi',
  title: 'دکتر',
  opening: 'لكن ولكن و الآن ثم إذا إذن لقد كما لذلك هل ماذا نعم لا أنا نحن هو هي',
};
