import type { LanguageRules } from '../language';

export const spanish: LanguageRules = {
  tags: 'es gl ca ast',
  title:
    'Sr Sra Sres Sras Srta Dr Dra Dres Dras D Dña Da Prof Profa Gral Cnel Tte Cap Cmdte Sgto Lic Ing Arq Mons Fr Pbro Excmo Excma Ilmo Ilma Sto Sta S Rvdo Pdte Dip Sen Av Avda Pza',
  number:
    'núm núms nº n° no art arts pág págs p pp vol cap fig tel ene feb abr jun jul ago sep sept oct nov dic apdo km inc',
  inner: 'p.ej ej a.C d.C a.de.C vs aprox c.c cf i.e fca esq depto dpto',
  either:
    'EE.UU EEUU EE.UU.AA UU Ud Uds Vd Vds S.A S.L S.A.U Cía Inc Ltd Corp Co Jr Hnos JJ.OO FF.AA CC.AA RR.HH U.S S.S m.a.s.l',
  closing: 'etc a.m p.m h hrs min',
  opening:
    'el la los las lo un una unos unas al del de en con por para sin sobre entre desde hasta tras según durante ante bajo contra hacia y e o u pero sino aunque si cuando como mientras porque que quien quienes cual donde cuando cuanto qué quién cómo dónde cuándo por él ella ellos ellas yo tú nosotros usted ustedes este esta estos estas ese esa esos esas esto eso aquel aquella su sus mi mis nuestro nuestra es son fue fueron era eran ha han había hay está están no sí ni se le les me nos también además así entonces luego después antes ahora hoy ayer mañana ya aún todavía sólo solo más menos muy todo todos toda todas otro otra otros otras algunos algunas muchos muchas cada ambos dos tres sin embargo finalmente allí aquí a',
};
