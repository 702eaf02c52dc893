import type { LanguageRules } from '../language';

/** Swedish, Danish, Norwegian, Icelandic. */
export const nordic: LanguageRules = {
  tags: 'sv da no nb nn is',
  title: 'adv kapt fru',
  number: 'kl ca jan feb apr aug okt kap sid',
  inner: 'inkl exkl resp tex bl',
  either: 'mio mia milj',
  closing: 'osv m.m m.fl o.l',
  opening:
    'det den de en ett et han hun hon vi jag jeg i på av af for för till til med från fra efter etter men och og när når da var',
};
