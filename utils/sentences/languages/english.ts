import type { LanguageRules } from '../language';

export const english: LanguageRules = {
  tags: 'en',
  title:
    'Adm Ald Amb Atty Brig Cols Det Gens Gov Govs Hon Insp Maj Pres Rep Reps Sec Sen Sens Supt',
  number:
    'Apr Aug Dec Feb Jan Jul Jun Mar Nov Oct Rte Sep Sept approx arts ca ch chap circa ed eds no op para sec ver',
  inner: 'al e.g esp excl i.e incl viz',
  either:
    "Ala Ariz Ark Ave Calif Colo Conn Dept Esq Fla Ga Govt Ill Ind Int'l Kan Ky La Mass Mich Miss Mo Nat'l Nev Okla Ont Ore Tex Univ Va Wash Wis",
  closing: 'a.m mi mil min mins p.m sec',
  afterClosing: 'Central Eastern Friday Monday Pacific Saturday Sunday Thursday Tuesday Wednesday',
  opening:
    "a about after all also although an and another are as at because before both but by can despite did do does don't during earlier for from have he he's her here his how however i i'm if in instead is it it's its last later many more most my no nobody not now officials on once one or our over police several she she's should since so some still than that that's the their then there there's these they they're this those today two under until was we we're were what when where whether which while who why with without yes you you'll your",
  reporting:
    'added adds asked asks declared exclaimed insisted recalled replied said says shouted told writes wrote',
  leadIn: 'about after around at before between by from on since until',
};
