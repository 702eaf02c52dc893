import type { LanguageRules } from '../language';

/** Romanian, Hungarian, Albanian. */
export const balkan: LanguageRules = {
  tags: 'ro hu sq',
  title: 'dl dna ing av acad id ifj',
  number: 'alin pag ian febr apr aug sept oct noi dec okt cca',
  inner: 'ex ill stb',
  either: 'mil',
  opening:
    'în din la cu pe pentru după și dar dacă când un o el ea ei acest această nu este a az egy és ha nem ez',
};
