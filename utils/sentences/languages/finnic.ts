import type { LanguageRules } from '../language';

/** Finnish and Estonian. */
export const finnic: LanguageRules = {
  tags: 'fi et',
  title: 'tri',
  number: 'klo',
  inner: 'a eKr eli engl esim jKr nn ns',
  either: 'milj',
  closing: 'jms jne ym yms',
  reporting: 'huusi kysyi küsis sanoi totesi vastas vastasi ütles',
  opening: 'ei että he hän ja jos kun me mutta myös nad ne nyt nämä oli on se see ta tämä',
};
