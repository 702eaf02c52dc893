import type { LanguageRules } from '../language';

/** Persian, Urdu and others in Arabic letters. */
export const persoArabic: LanguageRules = {
  tags: 'fa ur ps ckb sd',
  title: 'دکتر ڈاکٹر',
  reporting: 'پرسید پوچھا کہا گفت',
};

/** Uyghur: a quotation is carried on by a form of "to say". */
export const uyghur: LanguageRules = {
  tags: 'ug',
  reporting: 'دېدى دېدىم دېيىشىپ دېيىشىپتۇ دېگەن دەيدۇ دەپ دەپتۇ',
};
