import type { LanguageRules } from '../language';

export const english: LanguageRules = {
  tags: 'en',
  title:
    'Assoc Rep Reps Sen Sens Gov Govs Gens Cols Adm Maj Brig Hon Pres Supt Insp Det Ald Atty Amb Sec Ven Prof Profs',
  number:
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec para vols figs ch chap sec arts ver ed eds approx ca c circa op Rte Ext lot',
  inner: 'e.g i.e viz al incl excl esp',
  either:
    "Esq Calif Mass Fla Ill Tex Mich Wis Wash Ore Ariz Colo Conn Del Ga Ky La Miss Mo Neb Nev Okla Va Ala Ark Ind Kan Wyo Ont Que Alta Sask Ave Ter Dept Univ Assn Natl Intl Int'l Nat'l Gov't Govt Inst Eng Fed Mgmt ret",
  closing: 'a.m p.m am pm in oz mi sec secs min mins avg max misc est mil gal',
  afterClosing:
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday ET EST EDT CT CST CDT MT MST PT PST PDT GMT UTC BST CET KST JST IST AEST Eastern Central Mountain Pacific Greenwich January February March April May June July August September October November December Jan Feb Aug Sept Oct Nov Dec',
  opening:
    "the a an he she it they we you i this that these those there here his her its our my your their but and or so yet nor if when while as after before since because although though until unless once whether in on at by for from with without during under over about among despite within between through according who what where why how which is are was were do does did has have had can could would should no not yes some many most more all both each every another other one two three four five then than now today meanwhile however still also even only just instead later earlier last next moreover perhaps maybe thus it's he's she's that's there's they're we're you're i'm i've don't let's you'll police officials several nobody everyone nothing",
  reporting:
    'said says asked asks wrote writes added adds replied replies exclaimed shouted joked tweeted posted recalled yelled cried wondered quipped declared noted explained insisted told continued',
  lettered:
    'vitamin plan hepatitis type group grade category class section part point exhibit appendix item letter option team influenza',
  leadIn: 'at by around before after about from until since on between',
};
