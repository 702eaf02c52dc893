import type { LanguageRules } from '../language';

/** Ordinals stand before nouns, which have capitals: opening words alone tell "am 3. Oktober" from an end. */
export const german: LanguageRules = {
  tags: 'de lb gsw',
  title: 'Hrn Ing Mag hl Gebr Abg Präs Dir Kard med phil Abt',
  number: 'Jan Jän Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Abs Bd Kap Abb lit',
  inner:
    'bzw ca sog vgl evtl ggf inkl exkl geb verh mind insb ehem engl lat griech jew röm kath ev bspw rd z.B d.h u.a',
  either: 'e.V i.R a.D Jh Mio Mrd Std Min Sek Str Hbf h.c jun sen',
  closing: 'usw',
  opening:
    'der die das den dem des ein eine einen einem einer er sie es wir ich man dies diese dieser in im am an auf aus bei beim bis durch für mit nach neben ohne seit über um unter vom von vor während wegen zu zum zur zwischen und oder aber doch denn auch noch nur nun so dann da dort hier danach dabei wenn als wie weil obwohl dass wer was ist sind war waren hat haben wird werden wurde kann soll muss nicht keine alle viele einige mehrere andere jeder sein seine ihre unsere bereits dazu später ja nein polizei heute zudem',
  afterOrdinal: 'Jahrestag Geburtstag',
  ordinalBeforeNoun: true,
};
