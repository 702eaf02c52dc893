import type { LanguageRules } from '../language';

export const italian: LanguageRules = {
  tags: 'it',
  title: 'arch avv cav dott geom ing mons on sig sigg',
  number: 'ago apr artt dic gen giu lett lug mag nov ott pag pagg sett',
  inner: 'ad.es ca cfr es',
  closing: 'ecc',
  opening:
    'a anche che chi come con così da di dopo e gli i il in la le lei lo lui ma non oggi per quando questa questo se secondo sono suo un una è',
};
