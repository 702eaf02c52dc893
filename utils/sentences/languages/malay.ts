import type { LanguageRules } from '../language';

/** Indonesian, Malay, Filipino, Vietnamese. */
export const malay: LanguageRules = {
  tags: 'id ms tl vi',
  title: 'GS Hj Ir Jend Jl Kol TP TS',
  number: 'hlm',
  either: 'PT',
  closing: 'dll dsb',
  opening:
    'ada dan dari dengan di dia ia ini itu jika juga kami ke menurut mereka namun pada rencana saat sedangkan setelah untuk',
};
