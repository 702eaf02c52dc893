import { comparable, fold } from '../fold';
import { isRole, withoutRole } from './roles';

/** "By", "Von", "Par", "글", … before the names, and what may stand before those. */
const LEADS = new Set(
  (
    'by von par por di da door av af autor autorin autoren autores author auteur auteurs autore ' +
    'редактор автор текст 글 文 著者 作者 記者 记者'
  ).split(' '),
);
const VERBS = new Set('written reported posted published words story reporting'.split(' '));
const FIRST_WORD = /^(\S+?)(?:\s*[:：|/]\s*|\s+)/;
/** "By" after a few other words, or glued to them: "WQUAYBy Ann Lee". Of the leads, those that are no part of a name. */
const LATE_LEAD = /^\S+(?:\s\S+){0,3}(?:\s(?:By|Par)|(?<=\p{Lu}{2}|\p{Ll}{3})By)\s(?=\p{Lu})/u;
/** Who took the picture is not who wrote. */
const OF_PICTURES = /^(?:photo|foto|фото|bild|image|illustration|grafik|video)\p{L}*\s*[:：]/iu;
/** What no name has in it: addresses, controls, the words around them. */
const NOT_A_NAME =
  /^(?:https?:|www\.|@)|^(?:admin(?:istrator)?|null|undefined|unknown|name|last|staff(?:\s.*)?|home|menu|guest|anonymous)$|(?<!\p{L})(?:twitter|facebook|whatsapp|instagram|linkedin|telegram|e-?mail|follow|share|bio|profile|view(?:ed)?|read|see|more|most|all|click|articles?|posts?|comments?|subscribe|login|watch|listen|live|minutes?|hours?)(?!\p{L})|[*<>{}=]/iu;
const DAY = `(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch`;
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
/** A day or a month alone: what is left of a date. */
const ONLY_DATE = new RegExp(`^(?:${DAY}|${MONTH})$`, 'i');
/** What follows a name: a bar, a place, a day, anything with a digit. */
const AFTER_NAME = new RegExp(
  String.raw`\s*(?:[|•·–—]|(?<!\p{L})for\s(?=\S+\s\S)|\s-\s|\([^()]*\)?$|(?<!\p{L})in\s+\p{Lu}|\b(?:updated|published|posted)\b|(?<=\S)\s(?:${DAY})\b|(?<=\S)\s(?:${MONTH})\.?\s\d|(?<=\p{L}{2})\d|\s\d).*$`,
  'iu',
);
/** What parts names; no comma before "Jr.". */
const BETWEEN = /\s*(?:[;、，/|]|,(?!\s*(?:jr|sr|ii|iii|iv)\b))\s*/i;
/** Between two names: only where either side could be one. */
const AND = /\s(?:and|und|et|y|e|en|og|och|и|및|および|&)\s/gi;
/** An office rather than a person. */
const OFFICE = /\s(?:of|for|für|pour)\s/i;

/** Whether a name has at least two characters, one of them a letter. */
const hasLetters = (name: string): boolean => name.length > 1 && /[^\d ]/.test(comparable(name));

/** The line without "By" and the like at its start. */
function withoutLead(line: string): string {
  const [all = '', first = ''] = FIRST_WORD.exec(line) ?? [];
  const rest = line.slice(all.length);
  if (VERBS.has(first.toLowerCase())) {
    const shorter = withoutLead(rest);
    return shorter === rest ? line : shorter;
  }
  return LEADS.has(first.toLowerCase()) ? rest : line;
}

/**
 * The names in a byline, cleaned of "By", roles, addresses and dates.
 *
 * @param text one author's name, or a line such as "By Ann Lee and Bo Kim, Staff Writers".
 */
export function bylineNames(text: string): string[] {
  const plain = fold(text.replace(/\S+@\S+\.\S+|https?:\/\/\S+/g, ' ')).replace(LATE_LEAD, '');
  return withoutLead(plain)
    .split(BETWEEN)
    .flatMap(divided)
    .filter((name, index) => index === 0 || !isRole(name))
    .filter((name) => !OF_PICTURES.test(name))
    .map((name) => trimmed(withoutRole(withoutLead(name).replace(AFTER_NAME, ''))))
    .filter(isName);
}

/** Two names where "and" stands between them; one where it is part of it: "Trade and Industry". */
function divided(text: string): string[] {
  if (OFFICE.test(text)) return [text];
  const names = text.split(AND);
  const isWhole = (name: string) => /\S\s+\S/.test(name) || /[\u0250-\uffff]/.test(name);
  return names.every(isWhole) ? names : [text.replace(/^(?:and|und|et)\s/i, '')];
}

/** Without the signs at its ends, but for the dot of "Jr." and of an initial. */
const trimmed = (name: string): string =>
  fold(name)
    .replace(/^[-–—\s]+/, '')
    .replace(/(?:[-–—\s:]|(?<!\s(?:jr|sr|\p{L}))\.)+$/iu, '');

const isName = (name: string): boolean =>
  name.length < 80 &&
  hasLetters(name) &&
  !NOT_A_NAME.test(name) &&
  !ONLY_DATE.test(name) &&
  !LEADS.has(name.toLowerCase());

/** "Ann Example/Bo van Sample": two to four words a name, and nothing else. */
const PERSON = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:van|von|de|der|da|bin|al)\s)?\p{Lu}[\p{L}.'’-]*){1,3}`;
const BARE = new RegExp(`^${PERSON}(?:\\s?(?:[/&,]|and|und|et)\\s?${PERSON}){0,3}$`, 'u');
/** A name of one word is too likely another word. */
const LED = new RegExp(
  `^(?:By|BY|Von|VON|Par|Por|Di|Door|Av|Af|Text|Autor|Автор|Текст):?\\s+(${PERSON}.*)$`,
  'u',
);

/** Whether a line holds nothing but names, as it may stand above a story. */
export const isBareNames = (line: string): boolean => line.length < 80 && BARE.test(line);

/** Whether it holds several names. */
export const isSeveralNames = (line: string): boolean =>
  isBareNames(line) && bylineNames(line).length > 1;

/** A line that begins with "By" and goes on with a name; else ''. */
export const ledNames = (line: string): string =>
  line.length < 120 &&
  !/[.!?]\s|[.!?]$/.test(line.replace(/(?<!\p{L})(?:\p{Lu}|[JSjs]r)\./gu, '')) &&
  LED.test(line)
    ? line
    : '';

/**
 * The first source that yields a name, its names joined by ", "; null when none does. The site's own
 * name is taken only when nobody else is named anywhere.
 *
 * @param unsure what names somebody only where the site itself is named as the author.
 */
export function chooseByline(
  sources: Iterable<readonly string[]>,
  siteName: string | null,
  unsure: readonly string[] = [],
): string | null {
  const site = comparable(siteName ?? '');
  let fallback: string | null = null;
  for (const source of sources) {
    const names = [...new Set(source.flatMap(bylineNames))];
    if (!names.length) continue;
    const line = names.join(', ');
    if (!site || !names.every((name) => site.includes(comparable(name)))) return line;
    fallback ??= line;
  }
  return (fallback && unsure.flatMap(bylineNames)[0]) || fallback;
}
