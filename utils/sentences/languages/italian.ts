import type { LanguageRules } from '../language';

export const italian: LanguageRules = {
  tags: 'it',
  title:
    'Sig Sigg Sig.ra Sig.na Dott Dott.ssa Dr Prof Prof.ssa Ing Avv Arch Geom Rag On Sen Gen Col Cap Ten Mar Mons Don S SS Card Rev Cav Comm Ecc Egr Gent Spett sig dott prof avv ing on',
  number:
    'n nn num art artt pag pagg p pp vol voll cap fig tel gen feb mar apr mag giu lug ago set sett ott nov dic c co lett',
  inner: 'es p.es ad.es cfr vs ca a.C d.C i.e ecc.ti v tra trad cit',
  either: 'S.p.A S.r.l SpA Srl Inc Ltd Corp Co Jr F.lli C.so P.za U.S s.l.m',
  closing: 'ecc etc h min km kg',
  opening:
    "il lo la i gli le un uno una l'un dell della delle degli dei del dal dalla dai dalle al alla agli alle ai nel nella nelle nei negli sul sulla sulle sui di a da in con su per tra fra e o ma però se quando come mentre perché poiché che chi cui dove quale quanto lui lei loro egli ella essi io tu noi voi questo questa questi queste quello quella quelli quelle ciò suo sua suoi sue mio mia nostro nostra è sono era erano ha hanno aveva ci c'è si ne non no sì anche inoltre così allora poi dopo prima ora oggi ieri domani già ancora solo più meno molto molti molte tutto tutti tutta tutte altro altri altre alcuni alcune ogni entrambi due tre tuttavia infine lì qui qua secondo durante contro senza verso dopo",
};
