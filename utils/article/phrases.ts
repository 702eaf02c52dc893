/** Short blocks that are no sentence of any story, by what they say, in the languages of the news. */

const PHRASES: readonly RegExp[] = [
  // Advertising, loading, controls.
  /^[-–—•\s]*(?:advert(?:isement|ising)?|anzeige|werbung|publicit[éà]|publicidade?|pubblicità|reklam[ae]?|sponsored(?: content)?|реклама|広告|광고|广告|廣告|story continues(?: below)?.*|article continues.*|continue reading.*|loading|skip to .{0,30}|play video|listen to (?:this )?(?:article|story).{0,20}|show more|read more|mehr anzeigen|teilen|share(?: this)?(?: article| story)?.{0,20}|print|comments?|copy link)[\s:.…]*$/i,
  // Other stories.
  /^[-–—•▶►▪■*>\s]*(?:\(?also )?(?:read (?:more|also|next|here)|see (?:also|more)|related (?:articles?|stories|news|content|coverage|topics?|links?)|(?:related|recommended|must read)(?= *(?:[:：|]|$))|more (?:on this|from|stories|news|coverage|to read|about)|most (?:read|popular)|don['’]t miss|you (?:may|might) (?:also )?(?:like|be interested)|lesen sie (?:auch|hier|mehr)|lies auch|mehr zum thema|mehr dazu|auch interessant|les også|læs også|läs (?:också|mer|även)|lees (?:ook|meer)|lire aussi|à lire (?:aussi|également)|voir aussi|lea también|lee también|leer más|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|czytaj (?:także|też|więcej)|читайте также|читать также|관련\s?기사|関連(?:記事|リンク|ニュース)|あわせて読みたい|相关(?:阅读|新闻|报道))(?=[\s:：|.–—-]|$).{0,160}$/i,
  // Asking the reader for something.
  /(?:\b(?:our|free|daily|weekly|morning|your|unser\w*|zum|notre|nuestr[ao]|nossa) (?:\S+ )?newsletters?\b|newsletter(?:s)? ?[:：]|sign up (?:for|to|here)|subscribe (?:to|now|for|today)|subscribers? only|support (?:our|independent) journalism|your inbox|follow (?:us|me|him|her|them|@\w+) (?:on|@)|join (?:our|the) (?:\w+ )?(?:newsletter|community|conversation|channel|forums?|whatsapp|telegram)|have a (?:news )?tip|(?:e-?mail|contact) (?:us|the (?:author|reporter|writer))|click here to (?:subscribe|sign|join|read|view|watch|download)|abonnieren sie|jetzt abonnieren|newsletter an(?:melden)?|abonnez-vous|inscrivez-vous|suscr[íi]b(?:ete|ase)|síguenos|siga (?:o|a|nos)|inscreva-se|iscriviti|seguici|schrijf je in|zapisz się|подпи(?:сывайтесь|шитесь)|구독(?:하|신청)|無断転載|무단\s?전재|会員限定)/i,
  // Pictures.
  /^(?:(?:(?:file )?(?:ph|f)otos?|image|picture|bild|credits?|pictured|video|(?:ph|f)otogra(?:ph|f)(?:er)?|(?:photo|image) (?:source|credit|caption)|legende|crédit|crédito|imagem|imagen|사진|写真|图片|图源)\s*(?:[:：/|]|by\b|courtesy\b)).{0,160}$/i,
  /(?:\(|\/|\||—|–|©|via |by |:)\s*(?:getty(?: images)?|reuters|afp|ap|epa|shutterstock|istock|imago|dpa|ap photo)\b[^.\n]{0,40}\)?$/i,
  /^(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits|저작권자|ⓒ).{0,200}$/i,
  // Corrections desks, machine translations, commissions.
  /(?:affiliate[- ]links?|was originally published|first appeared on|republished (?:from|under)|this (?:is a )?breaking (?:news )?story)/i,
];
/** "By Ann Lee", "Von Max Muster, Berlin", "Text: …": names only. */
const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Tt]ext|[Aa]utor(?:in)?|[Aa]uthor|[Ww]ords|[Ss]tory)[:\s]\s*(?:[A-ZÀ-ÞА-Я][^\s,&|/\d!?:;]*[\s,&|/]*(?:(?:and|und|et|y|e|de|van|von|der|for|in|the|staff|writer|reporter|editor|correspondent|on)[\s,]+)*){1,10}$/;
const DATE_WORD =
  /\b(?:published|updated|posted|last|on|at|am|pm|a\.m\.|p\.m\.|[a-z]{2,4}t|gmt|utc|uhr|um|stand|aktualisiert|veröffentlicht|mis à jour|publié|le|à|actualizado|publicado|el|a las|em|às|hrs?|ist|bst|kst|modified|first|min(?:ute)?s?|read|ago|hours?|days?|입력|수정|등록|오전|오후|更新|公開|配信|发布时间|时间)\b|[년월일時分年月日时]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi;

/** Whether a short text is a notice, label, credit, byline or date line. `visibleDate` finds dates. */
export function isPhrase(text: string, hasDate: (text: string) => boolean): boolean {
  if (text.length > 280) return false;
  if (PHRASES.some((phrase) => phrase.test(text))) return true;
  if (text.length < 90 && BYLINE.test(text)) return true;
  return text.length < 90 && /\d/.test(text) && isDateLine(text, hasDate);
}

/** Nothing in it but a date, a time and the words that go with them. */
function isDateLine(text: string, hasDate: (text: string) => boolean): boolean {
  const rest = text.replace(DATE_WORD, '').replace(/[\s\d.,:;|()/·•–—-]+/g, '');
  return (
    (rest.length < 4 || (rest.length < 12 && text.length < 40 && hasDate(text))) &&
    (hasDate(text) || rest === '') &&
    /\d{1,2}[:./년年\s-]/.test(text)
  );
}
