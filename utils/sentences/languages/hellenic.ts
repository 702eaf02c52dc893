import type { LanguageRules } from '../language';

export const hellenic: LanguageRules = {
  tags: 'el',
  title: 'κ κα Δρ καθ',
  number: 'αρ σελ άρθρ',
  inner: 'π.χ δηλ βλ',
  either: 'εκ δισ',
  closing: 'κ.λπ κλπ',
  opening: 'ο η το οι τα ένα και αλλά αν όταν στο στη για από με δεν',
  terminators: ';\u037e',
};
