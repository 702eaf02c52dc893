import { isDateLine } from './date-line';
import { comparable } from './fold';
import { variants } from './word-lists';

/*
 * Short blocks that belong to no story, known by their words in the languages of the news. They are
 * lists of words, not patterns: every page compiles its patterns anew, which for patterns as long as
 * these lists takes milliseconds.
 */

const phrases = (...lines: readonly string[]): string[] => lines.join('|').split('|');
const list = (...lines: readonly string[]): string[] => phrases(...lines).flatMap(variants);
const firstWord = (text: string): string => text.split(' ', 1)[0] ?? '';

/** Advertising, loading, controls: the whole text, as `comparable` folds it. */
const LABELS = new Set(
  list(
    'advert(/isement/ising)|anzeige|werbung|publicit(é/à)|publicidad(/e)|pubblicità|reklam(/a/e)|реклама',
    'sponsored(/ content)|広告|광고|广告|廣告|continue reading|loading|play video|show more|read more',
    'mehr anzeigen|copy link|comments',
  ),
);

/** Controls that a story's heading may be as well; with counts, or several of them, they are none. */
const WORDY_CONTROLS = new Set(
  list(
    'comment|print|teilen|share|좋아요|공감|댓글|공유|いいね|シェア|コメント|推荐|إعجاب|شارك|تعليقات',
  ),
);
/** A number and what counts it: "3件". */
const COUNT = /\p{Nd}+[件개]?/gu;
/** The same with a few words after them, in a text of at most {@link MAX_CONTROL_CHARS}. */
const CONTROLS = list('skip to |listen to (this /)(article/story)|share this|story continues');
/** A control that other words may follow in a heading: "Share prices". */
const SHARE = 'share';
const MAX_CONTROL_CHARS = 32;

/** Links to other stories, and rights: how a text begins, in whole words, as `comparable` folds it. */
const OPENINGS = list(
  '(/also )read (more/also/next/here)|(/also )see (also/more)|related (article/articles/story/stories)',
  'related (news/content/coverage/topic/topics/link/links)|most (read/popular)|article continues',
  'more (on this/from/stories/news/coverage/to read/about)|don t miss',
  'you (may/might) (/also )(like/be interested)|lesen sie (auch/hier/mehr)|lies auch|mehr zum thema',
  'mehr dazu|auch interessant|les også|læs også|läs (också/mer/även)|lees (ook/meer)|lire aussi',
  'à lire (aussi/également)|voir aussi|lea también|lee también|leer más|leia (também/mais)',
  'veja (também/mais)|saiba mais|leggi anche|czytaj (także/też/więcej)|читайте также|читать также',
  '관련(/ )기사|関連(記事/リンク/ニュース)|あわせて読みたい|相关(阅读/新闻/报道)|اقرأ أيضا(/ً)',
  'copyright|all rights reserved|alle rechte vorbehalten|tous droits',
);
const OPENING_WORDS = new Set(OPENINGS.map(firstWord));
const MAX_OPENING_CHARS = 200;
/** UTF-16 code units: no first word of the openings is longer. */
const OPENING_PREFIX_CHARS = 24;

/** The same and picture credits where a colon, slash, "by" or "courtesy" follows; in lower case. */
const BEFORE_COLON = new Set(
  list(
    'related|recommended|must read|(/file )(photo/foto)(/s)|image|picture|bild|credit(/s)|pictured|video',
    'photograph(/er)|fotograf(/er)|(photo/image) (source/credit/caption)|legende|crédit',
    'crédito|imagem|imagen|사진|写真|图片|图源|newsletter(/s)',
  ),
);
const BEFORE_COLON_PATTERN = /^[\s(]*([^:：/|]{2,20}?)\s*(?:[:：/|]|(?:by|courtesy)(?!\p{L}))/iu;

/**
 * Requests to the reader, and where the story was published before: anywhere in the text. Each with
 * its fixed beginning, which is looked for first.
 */
const REQUESTS = phrases(
  'sign up (for/to/here)|subscribe (to/now/for/today)|subscriber(/s) only|your inbox',
  'support (our/independent) journalism|follow (us/me/him/her/them) (on/@)|have a (/news )tip',
  'e-mail (us/the author/the writer)|email (us/the author/the writer)|newsletter an|abonnieren sie',
  'contact (us/the author/the reporter/the writer)',
  'click here to (subscribe/sign/join/read/view/watch/download)|jetzt abonnieren|abonnez-vous',
  'inscrivez-vous|suscr(í/i)b(ete/ase)|síguenos|siga (o /a /nos)|inscreva-se|iscriviti|seguici',
  'schrijf je in|zapisz się|подпи(сывайтесь/шитесь)|구독(하/신청)|無断転載|무단(/ )전재|会員限定',
  'affiliate(-/ )link|was originally published|first appeared on|republished (from/under)',
  'this (/is a )breaking (/news )story',
).map((phrase) => [phrase.split('(', 1)[0] ?? '', variants(phrase)] as const);
/** Requests that need a pattern, each tried only where its hint is in the text. */
const REQUEST_PATTERNS: readonly (readonly [hint: string, pattern: RegExp])[] = [
  [
    'newsletter',
    /\b(?:our|free|daily|weekly|morning|your|unser\w*|zum|notre|nuestr[ao]|nossa) (?:\S+ )?newsletters?\b/,
  ],
  [
    'join ',
    /join (?:our|the) (?:\w+ )?(?:newsletter|community|conversation|channel|forum|whatsapp|telegram)/,
  ],
  ['follow @', /follow @\w+ (?:on|@)/],
];

/** Agencies named at the end of a picture's caption, written as a name: "(ePA)" is something else. */
const AGENCIES = 'Getty Reuters Shutterstock iStock Imago'.split(' ');
const SHORT_AGENCIES = 'AFP AP EPA DPA'.split(' ');
const AGENCY_END = new RegExp(
  String.raw`(?:[(/|—–©:]|\b[Vv]ia |\b(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Ff]oto|[Vv]ideo|[Hh]andout|[Pp]ool|[Tt]aken) by )\s*` +
    `(?:${[...AGENCIES, ...[...AGENCIES, ...SHORT_AGENCIES].map((name) => name.toUpperCase()), 'dpa', 'imago'].join('|')})` +
    String.raw`(?![\p{L}\d_])[^.\n]{0,40}$`,
  'u',
);

/** "By Ann Lee", "Von Max Muster, Berlin", "Text: …": names only. */
const BYLINE_WORDS = new Set(
  'by von par por di door av af text autor autorin author words story'.split(' '),
);
const BETWEEN_NAMES = new Set(
  'and und et y e de van von der for in the staff writer reporter editor correspondent on'.split(
    ' ',
  ),
);

/** A longer text is prose (UTF-16 code units). */
const MAX_NOTICE_CHARS = 280;

/**
 * What a short text is that belongs to no story: a `label` of the page (advertising, rights), a `control`, a
 * link to something `else`, a `request` to the reader, a `credit` of a picture, an `agency`, a `byline` or a `date`.
 */
export type NoticeKind =
  | 'label'
  | 'control'
  | 'else'
  | 'request'
  | 'credit'
  | 'agency'
  | 'byline'
  | 'date';

/**
 * Finds notices, labels, credits, bylines and date lines among the short texts of a page.
 *
 * @param page all texts it will be asked about, joined: phrases that are nowhere in it are skipped.
 * @param hasDate whether a text has a date in it.
 */
export function noticeFinder(
  page: string,
  hasDate: (text: string) => boolean,
): (text: string) => NoticeKind | null {
  const all = page.toLowerCase();
  const inside = REQUESTS.filter(([hint]) => all.includes(hint)).flatMap(([, phrases]) => phrases);
  const asking = REQUEST_PATTERNS.filter(([hint]) => all.includes(hint));
  const hasAgency = [...AGENCIES, ...SHORT_AGENCIES].some((name) =>
    all.includes(name.toLowerCase()),
  );
  return (text) => {
    if (text.length > MAX_NOTICE_CHARS) return null;
    const opening = labelOf(text) ?? openingOf(text);
    if (opening) return opening;
    const lower = inside.length || asking.length ? text.toLowerCase() : '';
    if (
      inside.some((phrase) => lower.includes(phrase)) ||
      asking.some(([hint, pattern]) => lower.includes(hint) && pattern.test(lower))
    )
      return 'request';
    if (hasAgency && AGENCY_END.test(text)) return 'agency';
    if (text.length < 90 && isByline(text)) return 'byline';
    return isDateLine(text, hasDate) ? 'date' : null;
  };
}

function labelOf(text: string): NoticeKind | null {
  if (/^(?:©|\([cC]\)|ⓒ|저작권자)/.test(text)) return 'label';
  if (text.length > MAX_CONTROL_CHARS) return null;
  const folded = comparable(text);
  if (LABELS.has(folded) || CONTROLS.some((start) => opens(folded, start))) return 'label';
  const words = folded.replace(COUNT, '').trim().split(/ +/);
  if (words.every((word) => WORDY_CONTROLS.has(word)))
    return folded === words[0] ? 'control' : 'label';
  return opens(folded, SHARE) ? 'control' : null;
}

function openingOf(text: string): NoticeKind | null {
  if (text.length > MAX_OPENING_CHARS) return null;
  const [, head = ''] = BEFORE_COLON_PATTERN.exec(text) ?? [];
  if (head && BEFORE_COLON.has(head.toLowerCase())) return 'credit';
  // Most texts are ruled out by their first word; folding only the start is quicker.
  if (!OPENING_WORDS.has(firstWord(comparable(text.slice(0, OPENING_PREFIX_CHARS))))) return null;
  const folded = comparable(text);
  return OPENINGS.some((start) => opens(folded, start)) ? 'else' : null;
}

/** Whether a text begins with these words. */
const opens = (text: string, start: string): boolean =>
  text.startsWith(start) &&
  (text.length === start.length || start.endsWith(' ') || text[start.length] === ' ');

function isByline(text: string): boolean {
  const [by = '', ...names] = text.split(/[\s,&|/]+/).filter(Boolean);
  const lead = by.replace(/:$/, '');
  if (!BYLINE_WORDS.has(lead.toLowerCase()) || !names.length || names.length > 12) return false;
  // "By now" is no byline, and neither is one that begins like a sentence: "by Monday, he had".
  return (
    /^\p{Lu}/u.test(names[0] ?? '') &&
    names.every((name) => BETWEEN_NAMES.has(name.toLowerCase()) || /^\p{Lu}[^\d!?:;]*$/u.test(name))
  );
}
