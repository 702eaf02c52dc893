import type { LanguageRules } from '../language';

/** Romanian, Albanian. */
export const balkan: LanguageRules = {
  tags: 'ro sq',
  title: 'acad av dl dna ing',
  number: 'alin apr aug cca febr ian noi oct pag sept',
  inner: 'ex',
  either: 'mil',
  opening: 'această acest cu când dacă dar din după ea ei el este în la nu o pe pentru un și',
};
