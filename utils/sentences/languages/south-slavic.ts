import type { LanguageRules } from '../language';

/** Slovene, Croatian, Bosnian, Serbian, in Latin and Cyrillic letters. */
export const southSlavic: LanguageRules = {
  tags: 'sl hr bs sr',
  title: 'akad doc g ga gosp gđa ing mag sv ul г ген гђа др проф св ул',
  number: 'br str čl бр стр чл',
  inner: 'angl cca engl lat npr odn ok oz tj tzv нпр одн тзв тј',
  either: 'd.d d.o.o',
  closing: 'in itd proc итд',
  unit: 'din min ur дин',
  romanOrdinals: true,
  afterOrdinal: 'Festival Mednarodni Međunarodni Sajam Sejem',
  opening:
    'a ali da do i iz je kad kako ki ko na nakon nije od on ona oni pa po prema pri s se so ta taj te to tudi u v za и како он у',
  vowellessWords: true,
};
