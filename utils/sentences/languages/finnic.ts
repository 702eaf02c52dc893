import type { LanguageRules } from '../language';

/** Finnish and Estonian. */
export const finnic: LanguageRules = {
  tags: 'fi et',
  title: 'tri',
  number: 'klo kpl',
  inner: 'esim eli eKr jKr ns',
  either: 'milj',
  closing: 'jne ym yms',
  opening:
    'hän he se ne me minä tämä nämä tuo ja mutta tai kun jos että niin myös nyt ei on oli ovat ta see nad',
};
