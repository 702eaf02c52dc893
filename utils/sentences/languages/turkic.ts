import type { LanguageRules } from '../language';

/** Turkish, Azerbaijani. */
export const turkic: LanguageRules = {
  tags: 'tr az',
  title: 'Arş Av Doç Op Uzm Yrd',
  inner: 'örn',
  either: 'Bul Cad Mah Sok',
  opening: 'ama ancak ben bir biz bu da de en her ile için kim ne o onlar ve şu',
  afterOrdinal: 'Cumhurbaşkanı Dünya Lig',
};
