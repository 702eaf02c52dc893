import type { LanguageRules } from '../language';

/** Ordinals stand before nouns, which have capitals: opening words alone tell "am 3. Oktober" from an end. */
export const german: LanguageRules = {
  tags: 'de lb gsw',
  title: 'Hrn Dipl Ing Mag hl Gebr Abg Präs Hptm Dir Kard',
  number: 'Jan Jän Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Abs Bd Kap Abb Ziff Anm lit',
  inner:
    'bzw ca sog vgl evtl ggf inkl exkl zzgl abzgl einschl geb gest verh mind insb allg ehem engl lat griech ital versch jew röm kath ev bspw urspr rd z.B d.h u.a',
  either: 'e.V i.R a.D Jh Mio Mrd Std Min Sek Str Hbf h.c jun sen',
  closing: 'usw',
  opening:
    'der die das den dem des ein eine einen einem einer er sie es wir ihr ich man dies diese dieser dieses diesen in im am an auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit trotz über um unter vom von vor während wegen zu zum zur zwischen und oder aber doch denn auch noch nur nun so dann da dort hier heute gestern morgen jetzt zuvor danach dabei damit daher deshalb allerdings zudem außerdem wenn als wie weil obwohl nachdem bevor ob dass wer was wo warum wann ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können soll sollen muss nicht kein keine alle viele einige mehrere andere beide jeder sein seine ihre unsere laut bereits insgesamt etwa dafür dagegen dazu darauf jedoch trotzdem später erst zwar ja nein vielleicht inzwischen polizei',
  afterOrdinal:
    'Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrestag Geburtstag Minute Liga Bundesliga',
  ordinalBeforeNoun: true,
};
