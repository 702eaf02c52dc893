import type { LanguageRules } from '../language';

/** Bulgarian, Macedonian. */
export const bulgarian: LanguageRules = {
  tags: 'bg mk',
  title: 'акад бул г-жа г-н ген гр д-р доц еп инж проф св ул',
  number: 'ал ап бл ет стр тел чл',
  inner: 'англ вж вх лат напр т.е т.нар',
  either: 'в вв г гг хил',
  closing: 'др',
  unit: 'мин сек см ч',
  opening: 'а ако в за и когато на не но от по през при с се след те това този той тя',
};
