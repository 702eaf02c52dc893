import type { LanguageRules } from '../language';

export const german: LanguageRules = {
  tags: 'de lb gsw',
  title:
    'Dr Drs Prof Hr Hrn Fr Frl Dipl Ing Dipl.-Ing Mag St Sr Hl hl Gebr Geschw Frhr Abg Min.-Präs Bgm Präs Gen Oberst Lt Hptm Dir Sen Rev Kard',
  number:
    'Nr Nrn Jan Jän Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa Art Abs S Bd Bde Kap Abb Tab Tel Ziff Rn Rz Anm Str Lfd lit',
  inner:
    'z.B z.Hd z.T z.Zt z.Z d.h u.a u.U u.ä v.a i.d.R i.A i.V s.o s.u bzw ca sog vgl evtl ggf inkl exkl zzgl abzgl einschl gegr geb gest verh mind max min bes insb insbes allg entspr zw ehem franz engl dt lat griech ital span russ vs v.Chr n.Chr v.u.Z m.E o.ä o.g u.v.m versch jew röm kath ev öffentl stellv b bspw urspr Chr rd ff f hrsg hg dgl vorm nachm ztl amtl betr bez resp wg',
  either:
    'e.V i.R a.D Co Inc Ltd Corp Jh Jhd Mio Mrd Tsd Std Min Sek Str Pl Hbf Bhf Jg h.c o.J jun sen jr a.M i.Br Mass Univ Inst Ges Komp Bros U.S',
  closing: 'usw etc',
  opening:
    'der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du man dies diese dieser dieses diesen jene jener in im am an auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit trotz über um unter vom von vor während wegen zu zum zur zwischen und oder aber doch denn sondern auch noch nur nun so dann da dort hier heute gestern morgen jetzt zuvor danach dabei damit daher deshalb allerdings zudem außerdem wenn als wie weil obwohl nachdem bevor ob dass wer was wo warum wann ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können soll sollen muss nicht kein keine alle viele einige mehrere andere beide jeder jede sein seine seinen seiner ihre ihren ihrem ihrer unsere laut ebenso bereits derzeit insgesamt etwa dafür dagegen dazu darauf darüber davon womit jedoch trotzdem schließlich später erst zwar sollte sowohl ja nein vielleicht inzwischen mittlerweile demnach somit polizei',
  afterOrdinal:
    'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts Jahrestag Geburtstag Minute Liga Bundesliga Platz Mal Weltkrieg Juni',
  ordinalBeforeNoun: true,
};
