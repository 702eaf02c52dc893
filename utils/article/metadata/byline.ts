import { comparable, fold } from '../fold';

/** "By", "Von", "Par", "글", … before the names. */
const LEAD =
  /^(?:(?:written|reported|posted|published|words|story|reporting)\s+)?(?:by|von|par|por|di|da|door|av|af|autor(?:in|en|es)?|author|auteurs?|autore|редактор|автор|текст|글|文|著者|作者|記者|记者)(?:\s*[:：|/]\s*|\s+)/i;
/** Roles and the like after a name. */
const TAIL =
  /\s*(?:[|•·–—]|\bfor\b|\s-\s|\(|\bin\s+\S|,?\s*(?:staff|senior|chief|special|political|deputy|associate|contributing|freelance)\b|,?\s*(?:reporter|editor|correspondent|writer|journalist|redakteur(?:in)?|korrespondent(?:in)?)\b|\b(?:updated|published|posted)\b|\d{1,2}[:./]\d|\b\d{4}\b).*$/i;
const NOT_A_NAME =
  /^(?:https?:|www\.|@)|^[^\p{L}]*$|^(?:admin(?:istrator)?|null|undefined|unknown|author)$|\b(?:twitter|facebook|whatsapp|instagram|linkedin|telegram|e-?mail|follow|share)\b/iu;

/**
 * The names in a byline, cleaned of "By", roles, addresses and dates.
 *
 * @param text one author's name, or a line such as "By Ann Lee and Bo Kim, Staff Writers".
 */
export function bylineNames(text: string): string[] {
  const line = fold(text)
    .replace(/\S+@\S+\.\S+|https?:\/\/\S+/g, ' ')
    .replace(LEAD, '')
    .trim();
  return line
    .split(/\s*(?:[;,、，/|&]|\s(?:and|und|et|y|e|en|og|och|и|および|및)\s)\s*/i)
    .map((name) =>
      fold(
        name
          .replace(LEAD, '')
          .replace(TAIL, '')
          .replace(/^[-–—\s]+|[-–—.\s:]+$/g, ''),
      ),
    )
    .filter((name) => name.length > 1 && name.length < 80 && !NOT_A_NAME.test(name));
}

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
