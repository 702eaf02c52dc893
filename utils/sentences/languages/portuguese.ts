import type { LanguageRules } from '../language';

export const portuguese: LanguageRules = {
  tags: 'pt',
  title:
    'Sr Sra Srs Sras Srta Dr Dra Drs Dras D Prof Profa Profª Eng Engº Arq Gen Cel Cap Ten Sgt Maj Alm Brig Pe Fr Frei Dom Exmo Exma Ilmo V.Exa Sto Sta S Dep Sen Gov Pres Des Mons',
  number:
    'nº nos n° no núm art arts pág págs p pp vol cap fig tel jan fev abr jun jul ago set out nov dez inc par §',
  inner: 'p.ex ex a.C d.C vs aprox i.e cf séc',
  either: 'S.A S/A Ltda Cia Cª Inc Ltd Corp Co Jr Av R Pça Est EUA E.U.A U.S Lda Bros Filho',
  closing: 'etc h min km kg',
  opening:
    'o a os as um uma uns umas ao à aos às do da dos das no na nos nas de em com por para pelo pela pelos pelas sem sobre entre desde até após segundo durante ante contra sob e ou mas porém contudo se quando como enquanto porque que quem qual onde ele ela eles elas eu nós você vocês este esta estes estas esse essa esses essas isto isso aquele aquela seu sua seus suas meu minha nosso nossa é são foi foram era eram há havia está estão tem têm não sim nem também além assim então depois antes agora hoje ontem amanhã já ainda só mais menos muito muitos muitas todo todos toda todas outro outra outros outras alguns algumas cada ambos dois duas três no entanto finalmente ali aqui',
};
