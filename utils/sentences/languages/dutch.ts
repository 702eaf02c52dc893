import type { LanguageRules } from '../language';

export const dutch: LanguageRules = {
  tags: 'nl af fy',
  title: 'dhr mevr ir ing jhr Sint burg',
  number: 'mrt apr aug sept okt dec blz afb',
  inner: 'bijv ca zgn resp incl excl nl',
  either: 'e.d',
  closing: 'enz',
  opening:
    'de het een hij zij ze we ik dat deze die er in op bij met van voor na maar en als wat is zijn was ook nu volgens',
};
