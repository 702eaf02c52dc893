import type { LanguageRules } from '../language';

export const hellenic: LanguageRules = {
  tags: 'el',
  title: 'Δρ κ κα',
  number: 'αρ αριθ σελ',
  inner: 'βλ δηλ π.χ',
  either: 'δισ εκ',
  closing: 'κ.λπ κλπ μ.μ π.μ',
  opening: 'αλλά αν δεν η και ο οι στη τα το',
  terminators: ';\u037e',
};
