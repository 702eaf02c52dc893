import type { LanguageRules } from '../language';

export const italian: LanguageRules = {
  tags: 'it',
  title: 'sig sigg dott ing avv arch geom on mons cav',
  number: 'pag pagg gen apr mag giu lug ago sett ott nov dic artt lett',
  inner: 'es ad.es cfr ca',
  either: 'S.p.A',
  closing: 'ecc',
  opening:
    "il lo la i gli le un uno una del della dei delle dal al alla nel nella sul di a da in con su per tra e o ma se quando come mentre perché che chi lui lei questo questa quello suo è sono ha hanno c'è si non anche inoltre così poi dopo oggi ieri secondo",
};
