import type { LanguageRules } from '../language';

/** Polish, Czech, Slovak and their southern neighbours in Latin script. */
export const westSlavic: LanguageRules = {
  tags: 'pl cs sk sl hr bs sr',
  title:
    'hab inż ing prof płk ppłk por mjr gen abp bp ul al pl os śp doc tř nám im św ks dr mgr plk red',
  number: 'poz art ust pkt tab str č čl odst godz',
  inner: 'np tzn tj tzw ok ang łac niem zob např resp tzv popř vč kupř ww',
  either: 'r mil tis spol',
  closing: 'itd itp atd apod in proc zł gr tys mln mld hod Kč',
  leadIn: 'w we od do po przed v ve od do na',
  opening:
    'w we na z ze do od po przy za o u dla bez pod nad przed oraz a i ale lecz jeśli gdy jak że to ten ta te on ona oni jego jej kto co nie tak już tylko jest był była było według v ve s k pro při podle když pokud protože tento je byl byla ich sa',
  vowellessWords: true,
};
