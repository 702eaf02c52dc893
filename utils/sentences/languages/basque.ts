import type { LanguageRules } from '../language';

export const basque: LanguageRules = {
  tags: 'eu',
  title: 'Jn dk',
  inner: 'adib h.d',
  closing: 'abar etab',
  romanOrdinals: true,
  opening: 'bai baina baita bat da dira eta ez gaur hau hori hura nola nor orain zer',
};
