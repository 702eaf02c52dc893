import { comparable, fold } from '../fold';

/** "By", "Von", "Par", "글", … before the names, and what may stand before those. */
const LEADS = new Set(
  (
    'by von par por di da door av af autor autorin autoren autores author auteur auteurs autore ' +
    'редактор автор текст 글 文 著者 作者 記者 记者'
  ).split(' '),
);
const VERBS = new Set('written reported posted published words story reporting'.split(' '));
const FIRST_WORD = /^(\S+?)(?:\s*[:：|/]\s*|\s+)/;
/** Roles and the like after a name. */
const AFTER_NAME =
  /\s*(?:[|•·–—]|\bfor\b|\s-\s|\(|\bin\s+\S|,?\s*(?:staff|senior|chief|special|political|deputy|associate|contributing|freelance)\b|,?\s*(?:reporter|editor|correspondent|writer|journalist|redakteur(?:in)?|korrespondent(?:in)?)\b|\b(?:updated|published|posted)\b|\d{1,2}[:./]\d|\b\d{4}\b).*$/i;
const NOT_A_NAME =
  /^(?:https?:|www\.|@)|^(?:admin(?:istrator)?|null|undefined|unknown|author)$|\b(?:twitter|facebook|whatsapp|instagram|linkedin|telegram|e-?mail|follow|share)\b/i;

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
  const line = withoutLead(fold(text.replace(/\S+@\S+\.\S+|https?:\/\/\S+/g, ' '))).trim();
  return line
    .split(/\s*(?:[;,、，/|&]|\s(?:and|und|et|y|e|en|og|och|и|および|및)\s)\s*/i)
    .map((name) =>
      fold(
        withoutLead(name)
          .replace(AFTER_NAME, '')
          .replace(/^[-–—\s]+|[-–—.\s:]+$/g, ''),
      ),
    )
    .filter((name) => name.length < 80 && hasLetters(name) && !NOT_A_NAME.test(name));
}

/** "Ann Example/Bo van Sample": two to four words a name, and nothing else. */
const BARE =
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:van|von|de|der|da|bin|al)\s)?\p{Lu}[\p{L}.'’-]*){1,3}(?:\s?(?:[/&,]|and)\s?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}){0,3}$/u;

/** The names in a line that holds nothing but names, as it stands above a story; else ''. */
export const bareNames = (line: string): string =>
  line.length < 80 && BARE.test(line) ? line : '';

/**
 * The first source that yields a name, its names joined by ", "; null when none does. The site's own
 * name is taken only when nobody else is named anywhere.
 */
export function chooseByline(
  sources: Iterable<readonly string[]>,
  siteName: string | null,
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
  return fallback;
}
