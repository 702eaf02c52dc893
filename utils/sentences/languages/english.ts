import type { LanguageRules } from '../language';

export const english: LanguageRules = {
  tags: 'en',
  title:
    'Mr Mrs Ms Messrs Mx Dr Drs Prof Profs Assoc Asst Rep Reps Sen Sens Gov Govs Gen Gens Lt Col Cols Cmdr Cdr Adm Capt Maj Sgt Cpl Pvt Pfc Brig Rev Hon Pres Supt Insp Det Sgts Lts Ald Fr Br Sr Msgr Mgr Atty Amb Sec St Ste Ft Mt Mts Pt Sgt.Maj Lt.Gen Lt.Col Maj.Gen Brig.Gen Lt.Gov Spc Ofc Dep Mme Mlle Mssrs Gen.Sec Prin Treas Secy Vice-Adm M.Sgt Staff.Sgt Dist Cllr Ven',
  number:
    'No Nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec p pp para vol vols fig figs ch chap sec art arts ver ed eds ex § sect approx ca c cir circa op Pub Stat Res H.R Prop Rte Rt Hwy Apt Rm Ext Tel Div Bk lot pt nr N° n° Mon Tue Tues Wed Thu Thur Thurs Fri',
  inner:
    'vs v e.g i.e viz cf al incl excl esp resp est b d r fl pron a.k.a aka f.k.a n.b w.r.t Op.cit',
  either:
    "Inc Ltd Corp Co Cos Bros LLC LLP Plc Pty L.P S.A N.V S.p.A Jr Sr Esq Ph.D M.D D.D.S M.B.A B.A M.A B.Sc M.Sc D.Phil R.N U.S U.K U.N E.U U.S.A U.S.S.R D.C L.A N.Y N.J Calif Mass Pa Fla Ill Tex Mich Minn Wis Wash Ore Ariz Colo Conn Del Ga Ky La Md Miss Mo Mont Neb Nev Okla Tenn Va Vt W.Va Ala Ark Ind Kan N.C S.C N.D S.D N.H N.M R.I Wyo Ont Que Alta Sask Man B.C Blvd Ave Rd Ln Pkwy Sq Ter Ct Pl Hwy Dept Univ Assn Natl Intl Int'l Nat'l Gov't Govt Dept Mfg Tech Inst Acad Bldg Ctr Dist Comm Sys Svcs Indus Hosp Pl Mil Ret ret Acct Mgmt Bancorp Cie A.D B.C B.C.E C.E Eng Fed Sgts St Rev",
  closing:
    'etc a.m p.m am pm ft in.lb lb lbs oz yd yds mi mph kg km cm mm sq hr hrs min mins sec secs tsp tbsp gal qt pt cu wt avg max dept misc est mil bn tn',
  afterClosing:
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST KST JST IST AEST AEDT Eastern Central Mountain Pacific Greenwich Moscow Seoul Tokyo Beijing London Paris Jan Feb March April June July Aug Sept Oct Nov Dec January February August September October November December',
  opening:
    "the a an he she it they we you i this that these those there here his her its their our my your but and or so yet nor if when while as after before since because although though until unless once whether in on at by for from with without during under over about among despite within between through according who what where why how which is are was were do does did has have had can could would should not no yes some many most more all both each every another other others one two three four five six ten such then than now today meanwhile however still also even only just instead later earlier last next moreover furthermore nevertheless perhaps maybe thus therefore it's he's she's that's there's they're we're you're i'm i've i'd don't let's who's what's you'll we'll he'll she'll they'll we've they've police officials authorities several nobody everyone someone nothing asked please",
  reporting:
    'said says asked asks wrote writes added adds replied replies exclaimed shouted joked tweeted posted recalled recalls yelled cried wondered quipped declared noted explained insisted told continued demanded',
  lettered:
    'vitamin plan hepatitis type group grade category class section part point exhibit appendix schedule item letter option team side room gate terminal division league influenza',
  leadIn: 'at by around before after about from until since on between',
};
