import type { LanguageRules } from '../language';

export const hellenic: LanguageRules = {
  tags: 'el',
  title: 'κ κα κκ Δρ Αγ καθ',
  number: 'αρ σελ άρθρ',
  inner: 'π.χ δηλ βλ',
  either: 'εκ δισ εκατ',
  closing: 'κ.λπ κ.ά κλπ κτλ μ.μ π.μ',
  opening: 'ο η το οι τα ένα και αλλά αν όταν στο στη για από με δεν',
  terminators: ';\u037e',
};
