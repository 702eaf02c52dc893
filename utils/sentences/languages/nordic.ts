import type { LanguageRules } from '../language';

/** Swedish, Danish, Norwegian. */
export const nordic: LanguageRules = {
  tags: 'sv da no nb nn',
  title: 'adv fru',
  number: 'apr aug ca dec feb jan kap kl okt sid',
  inner: 'bl exkl f.eks inkl resp t.ex tex',
  either: 'mia milj mio',
  closing: 'm.fl m.m o.l osv',
  words: 'frp krf',
  opening:
    'af av da de den det efter en et ett etter for fra från för han hans hendes hennes hon hun i jag jeg med men när når och og på til till var vi',
};
