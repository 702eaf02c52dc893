import type { LanguageRules } from '../language';

/** Kazakh, Kyrgyz, Tatar, Bashkir, Chuvash, Sakha, in Cyrillic letters; Mongolian and Tajik as far as abbreviations go. */
export const cyrillicTurkic: LanguageRules = {
  tags: 'kk ky tt ba cv sah mn tg',
  title: 'акад ген доц көш проф реж ул',
  number: 'бет мөлш нөм',
  inner: 'ағылш лат мыс орыс қар',
  yearsGoOn: true,
  either: 'г гг ж жж ғ',
  closing: 'т.б т.с.с',
  unit: 'мин сағ сек сом',
  amount: 'мың тыс',
  opening: 'ал бу бул біз бірақ бұл кини мен ол олар ул',
};
