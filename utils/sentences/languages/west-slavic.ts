import type { LanguageRules } from '../language';

/** Polish, Czech, Slovak. */
export const westSlavic: LanguageRules = {
  tags: 'pl cs sk',
  title:
    'abp al bp doc hab im ing inż judr kpt ks mjr mudr nadkom nám okr os phdr pl plk por ppłk płk red sv tř ul śp św',
  number: 'godz odst pkt poz str tab ust č čl',
  inner: 'ang kupř m.in např niem np ok popř resp tj tzn tzv tzw vč ww zob łac',
  either: 'b.r r spol tis ub.r',
  closing: 'Kč apod atd gr hod in itd itp mld mln n.l proc tys w zł',
  afterClosing: 'Kč',
  romanOrdinals: true,
  leadIn: 'do na od po przed v ve w we',
  opening:
    'a ale byl byla był była co do gdy i jak je jego jest k když kto na nie od on ona po podle pro przy přes s ta te ten tento to v ve w według z',
  vowellessWords: true,
};
