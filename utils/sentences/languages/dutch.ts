import type { LanguageRules } from '../language';

export const dutch: LanguageRules = {
  tags: 'nl af fy',
  title: 'Sint burg dhr drs ing ir jhr me mev mevr mnr',
  number: 'afb apr aug blz dec mrt okt sept',
  inner: 'bijv ca excl incl nl resp zgn',
  closing: 'enz',
  opening:
    'als bij dat de deze die een en er het hij ik in is maar met na nu ook op van volgens voor was wat we ze zij zijn',
};
