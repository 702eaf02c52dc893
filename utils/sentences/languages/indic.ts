import type { LanguageRules } from '../language';

/** Hindi, Marathi, Nepali: titles, and the names of Latin letters, of which transliterated acronyms are made. */
export const indic: LanguageRules = {
  tags: 'hi mr ne',
  title: 'डॉ डा प्रो श्री कु पं मि मो ले स्व',
  inner: 'ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड ज़ेड जू कि मी रु',
};
