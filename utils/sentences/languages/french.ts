import type { LanguageRules } from '../language';

export const french: LanguageRules = {
  tags: 'fr',
  title: 'M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste Sts Prof Gén Col Cdt Cap Lt Sgt Vve',
  number:
    'art no n° nº p pp vol chap fig janv févr avr juil sept oct nov déc tél al réf éd paragr L',
  inner:
    'p.ex c.-à-d cf env av ap vs apr J.-C av.J.-C ap.J.-C i.e ibid id fém masc sing plur hab trad dir éd resp compl',
  either: 'Inc Ltd Corp Co Cie S.A Jr J.-C U.S E.-U bd boul av pl St-Germain',
  closing: 'etc h min sec km kg',
  opening:
    "le la les un une des du de d l il elle ils elles on nous vous je j tu ce cet cette ces c c'est s'il qu'il l'un d'après n'est son sa ses leur leurs mon ma mes notre nos votre vos mais et ou or donc ni car si quand lorsque lorsqu comme puisque alors ainsi après avant pendant depuis dans en sur sous par pour sans avec chez contre entre vers selon malgré à au aux y qui que quoi dont où pourquoi comment est sont était a ont avait cela ça ceci tout tous toute toutes plusieurs certains certaines quelques aucun chaque autre autres deux trois puis ensuite enfin aussi même encore déjà ici là hier aujourd'hui demain cependant toutefois pourtant néanmoins d'autres lui ne pas non oui",
};
