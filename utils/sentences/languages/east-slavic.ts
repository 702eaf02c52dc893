import type { LanguageRules } from '../language';

/** Russian, Ukrainian, Belarusian; Bulgarian as far as abbreviations go. */
export const eastSlavic: LanguageRules = {
  tags: 'ru uk be bg mk',
  title: 'гр им ул вул пр пл проф акад ген полк св оз инж г-на',
  number: 'ст стр рис янв фев авг сент окт нояб дек кв',
  inner: 'напр например см ср тзв нем лат б',
  either: 'г м в вв гг тыс млн млрд трлн руб коп долл чел час мин сек км р ч',
  closing: 'др т.д т.п пр',
  opening:
    'в на с по к у о от из за при после и а но если когда как что это этот он она они мы я его не він вона вони це але як та',
  leadIn: 'в с до к на у з від',
};
