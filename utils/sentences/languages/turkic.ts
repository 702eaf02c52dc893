import type { LanguageRules } from '../language';

/** Turkish, Azerbaijani. */
export const turkic: LanguageRules = {
  tags: 'tr az',
  title: 'Doç Yrd Av Alb Org Op Uzm Müh',
  inner: 'örn',
  either: 'Cad Sok Mah Bul',
  opening:
    'bu şu o bir ve ama fakat ancak eğer çünkü ben biz onlar ne kim de da daha en çok her için ile ayrıca',
  afterOrdinal: 'Dünya Lig Cumhurbaşkanı Ordu Bölge Ağır Asliye Sulh Daire',
};
