import type { LanguageRules } from '../language';

/** Turkish, Azerbaijani. */
export const turkic: LanguageRules = {
  tags: 'tr az',
  title: 'Doç Av Op Uzm',
  inner: 'örn',
  either: 'Cad Sok Mah Bul',
  opening: 'bu şu o bir ve ama ancak ben biz onlar ne kim de da en her için ile',
  afterOrdinal: 'Dünya Lig Cumhurbaşkanı',
};
