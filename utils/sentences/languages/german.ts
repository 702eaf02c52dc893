import type { LanguageRules } from '../language';

/** Ordinals stand before nouns, which have capitals: opening words alone tell "am 3. Oktober" from an end. */
export const german: LanguageRules = {
  tags: 'de lb gsw',
  title: 'Abg Abt Dir Gebr Hrn Ing Kard Mag Präs hl med phil',
  number: 'Abb Abs Apr Aug Bd Dez Febr Jan Jul Jun Jän Kap Mär Nov Okt Sep Sept lit',
  inner:
    'Anm bspw bzw ca d d.h ehem engl ev evtl exkl geb ggf griech i inkl insb jew kath lat mind n o rd röm s sog u u.a verh vgl z.B',
  either: 'Min Mio Mrd Sek jun sen',
  closing: 'usw',
  opening:
    'aber alle als am an andere auch auf aus bei beim bereits bis da dabei danach dann das dass dazu dem den denn der des die dies diese dieser doch dort durch ein eine einem einen einer einige er es für haben hat heute hier ich ihre im in ist ja jeder kann keine man mehrere mit muss nach neben nein nicht noch nun nur obwohl oder ohne polizei sein seine seit sie sind so soll später um und unsere unter viele vom von vor war waren was wegen weil wenn wer werden wie wir wird wurde während zu zudem zum zur zwischen über',
  beforeOrdinal:
    /^(?:d(?:e[rmns]|ie|as)|[ai]m|[ai]ns|zu[mr]|vom|beim|(?:k?ein|[ms]ein|ihr|unser|dies|jed|welch)(?:e[rmns]?)?|und|oder|bis|als|ab|seit)$/i,
  afterOrdinal:
    'April August Bundesliga Dezember Februar Geburtstag Jahrestag Jahrhundert Januar Juli Juni Jänner Liga Mai März November Oktober Platz September',
};
