import type { LanguageRules } from '../language';

/** Polish, Czech, Slovak and their southern neighbours in Latin script. */
export const westSlavic: LanguageRules = {
  tags: 'pl cs sk sl hr bs sr',
  title: 'hab inż ing płk ppłk por mjr gen abp bp ul al pl os śp doc tř nám im św plk red ks',
  number: 'poz art ust pkt tab str č čl odst godz',
  inner: 'np tzn tj tzw ok ang łac niem zob např resp tzv popř vč kupř ww',
  either: 'r ub.r b.r mil tis spol',
  closing: 'itd itp atd apod in proc zł gr tys mln mld hod Kč',
  afterClosing: 'Kč',
  leadIn: 'w we od do po przed v ve od do na',
  opening:
    'w na z do od po przy a i ale gdy jak to ten ta te on ona jego kto co nie jest był była według v ve s k pro podle když tento je byl byla',
  vowellessWords: true,
};
