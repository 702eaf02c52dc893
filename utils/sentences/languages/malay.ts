import type { LanguageRules } from '../language';

/** Indonesian, Malay, Filipino, Vietnamese. */
export const malay: LanguageRules = {
  tags: 'id ms tl vi',
  title: 'Ir Hj Jend Kol Jl Kec Kab TP GS TS ThS',
  number: 'hlm pasal',
  either: 'PT Tbk',
  closing: 'dll dsb',
  opening: 'ini itu dia ia kami mereka di ke dari pada untuk dengan dan namun jika menurut',
};
