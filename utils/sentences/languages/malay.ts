import type { LanguageRules } from '../language';

/** Indonesian, Malay, Filipino, Vietnamese. */
export const malay: LanguageRules = {
  tags: 'id ms tl vi',
  title: 'Ir Hj Jend Kol Jl TP GS TS',
  number: 'hlm',
  either: 'PT Tbk',
  closing: 'dll dsb',
  opening: 'ini itu dia ia kami mereka di ke dari pada untuk dengan dan namun jika menurut',
};
