import type { LanguageRules } from '../language';

export const english: LanguageRules = {
  tags: 'en',
  title:
    'Rep Reps Sen Sens Gov Govs Gens Cols Adm Maj Brig Hon Pres Amb Sec Ald Atty Det Supt Insp',
  number:
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec para ch chap sec arts ver ed eds approx ca circa op Rte',
  inner: 'e.g i.e viz al incl excl esp',
  either:
    "Esq Calif Mass Fla Ill Tex Mich Wis Wash Ore Ariz Colo Conn Ga Ky La Miss Mo Va Ark Ont Ave Dept Univ Int'l Nat'l Govt Ala Okla Nev Ind Kan",
  closing: 'a.m p.m mi sec min mins mil',
  afterClosing:
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Pacific January February March April June July August September October November December',
  opening:
    "the a an he she it they we you i this that these those there here his her its our my your their but and or so if when while as after before since because although in on at by for from with without during under over about despite who what where why how which is are was were do does did have can should no not some many most more all one then than now today however instead later earlier it's he's she's that's there's they're we're i'm don't you'll police officials nobody also two several both another whether once until still yes last",
  reporting:
    'said says asked asks wrote writes added adds replied exclaimed shouted joked tweeted posted recalled wondered declared explained insisted told',
  lettered: 'vitamin plan hepatitis type group grade category team',
  leadIn: 'at by around before after about from until since on between',
};
