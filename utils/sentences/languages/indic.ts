import type { LanguageRules } from '../language';

/**
 * The languages of India, in Devanagari for all their scripts (see `inDevanagari`): titles, and the names
 * of Latin letters, of which initials and acronyms are made. Verbs of saying stand in their own scripts.
 */
export const indic: LanguageRules = {
  tags: 'hi mr ne bn as pa gu or ta te kn ml',
  title: 'डा डॉ डो पं प्रो प्रोफ मो श्री स्व',
  inner:
    'आई आय आर इउ ई ए एक्स एच एच्च एन एप एफ एम एल एस ओ किउ के क्यू ची जी जे जेड डब्लिउ डब्ल्यू डी पी बी भि यू रु वाई वी वै सी हेच',
  reporting:
    'कहकर कहा पूछा बताया बोला बोली म्हणाला म्हणाली म्हणाले म्हणून विचारले सांगितले বলল বললেন বলে என எனவும் என்ற என்று అంటూ అని అన్నాడు ಎಂದರು ಎಂದು ಎಂಬ എന്ന എന്നും എന്ന്',
  inDevanagari: true,
};
