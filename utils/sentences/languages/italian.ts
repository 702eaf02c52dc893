import type { LanguageRules } from '../language';

export const italian: LanguageRules = {
  tags: 'it',
  title: 'sig sigg dott ing avv arch geom on mons cav',
  number: 'pag pagg gen apr mag giu lug ago sett ott nov dic artt lett',
  inner: 'es ad.es cfr ca',
  either: 'S.p.A',
  closing: 'ecc',
  opening:
    'il lo la i gli le un una di a in con per da e ma se quando come che chi lui lei questo questa suo è sono non anche così dopo oggi secondo',
};
