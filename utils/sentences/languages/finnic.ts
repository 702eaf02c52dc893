import type { LanguageRules } from '../language';

/** Finnish and Estonian. */
export const finnic: LanguageRules = {
  tags: 'fi et',
  title: 'tri',
  number: 'klo',
  inner: 'esim eli eKr jKr ns',
  either: 'milj',
  closing: 'jne ym yms',
  opening: 'hän he se ne me tämä nämä ja mutta kun jos että myös nyt ei on oli ta see nad',
};
