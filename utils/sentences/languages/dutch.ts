import type { LanguageRules } from '../language';

export const dutch: LanguageRules = {
  tags: 'nl af fy',
  title: 'dhr mevr ir ing jhr Sint burg',
  number: 'mrt apr aug sept okt dec blz afb',
  inner: 'bijv ca zgn resp incl excl nl',
  either: 'e.d',
  closing: 'enz',
  opening:
    'de het een hij zij ze we wij ik je u dit dat deze die er in op aan bij met van voor na uit door over om tot naar te en of maar als toen wat wie hoe is zijn was heeft ook nu volgens',
};
