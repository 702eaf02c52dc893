import type { LanguageRules } from '../language';

export const hellenic: LanguageRules = {
  tags: 'el',
  title: 'κ κα Δρ',
  number: 'αρ σελ',
  inner: 'π.χ δηλ',
  either: 'εκ δισ',
  closing: 'κ.λπ κλπ',
  opening: 'ο η το οι τα και αλλά αν στη δεν',
  terminators: ';\u037e',
};
