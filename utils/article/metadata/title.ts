import { comparable, fold } from '../fold';

/** What a page says its title is, and where. */
export interface TitleSources {
  /** The visible headings of the first and second level, in page order. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Other lines in sight up to the story's first ones, and those that stand within a heading. */
  readonly lines: readonly string[];
  /** Titles given as data (JSON-LD, Open Graph), best first. */
  readonly declared: readonly string[];
  /** The document's own title, with whatever suffix. */
  readonly document: string;
  readonly siteName: string | null;
  readonly hostname: string;
}

/** Between a headline and the name of the site or section. */
const SEPARATOR = /\s+[|\-–—‒―»«·•:/\\~]+\s+|\s*[|｜ㅣ]\s*|\s*(?:::|_)\s*/gu;
/** The same, where nothing but the sign tells what stands on its sides: a dash may be the headline's own. */
const BAR = /\s+[|\-–—]\s+|\s*[|｜ㅣ_]\s*/g;
/** Before a headline of its own: "Kicker: Headline". */
const COLON = /:\s+/g;

/** A headline has at least so many words. */
const MIN_HEADLINE_WORDS = 3;
/** Letters of scripts that divide no words: two make about one. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;

/**
 * The article's title: the visible headline when the page's data or window title has it, else the
 * declared title, else the window title without the site's or section's name.
 */
export function chooseTitle(sources: TitleSources): string {
  const declared = [...sources.declared, sources.document].map(fold).filter(Boolean);
  const usable = (text: string): boolean =>
    comparable(text).length > 3 && !isSiteName(text, sources) && !endsWindowTitle(text, sources);
  const first = sources.first.map(fold).filter(usable);
  const second = sources.second.map(fold).filter((text) => usable(text) && words(text) > 2);
  const seen = [...first, ...second];
  for (const title of declared) {
    // Some pages hide a first-level heading for search engines and show a second-level one.
    const same = seen.find((text) => comparable(text) === comparable(title));
    if (same) return withoutSite(colons(title) > colons(same) ? title : same, sources);
  }
  const part = visiblePart(declared, [...seen, ...sources.lines.map(fold).filter(usable)]);
  if (part)
    return withoutSite((seen.includes(part) && withKicker(part, declared)) || part, sources);
  const heading =
    first.find((text) => declared.some((title) => isAbout(comparable(title), comparable(text)))) ??
    (first.length === 1 ? first.find((text) => words(text) > 3) : undefined);
  if (!heading) return declared[0] ? withoutSite(declared[0], sources) : '';
  const whole = withKicker(heading, declared);
  if (whole) return withoutSite(whole, sources);
  // The element may hold a kicker before the headline, which the data leaves out.
  const own = comparable(heading);
  const core = declared
    .flatMap((title) => [title, ...partsOf(title)])
    .find((title) => {
      const form = comparable(title);
      return form.length > 20 && (own.endsWith(` ${form}`) || own.startsWith(`${form} `));
    });
  return withoutSite(core ?? heading, sources);
}

/**
 * The longest part of a declared title that stands alone in a line in sight: the headline, where the
 * window title adds the site to it and the only first-level heading is the site's logo.
 */
function visiblePart(declared: readonly string[], seen: readonly string[]): string | null {
  const lines = new Map(seen.map((text) => [comparable(text), text]));
  const [best = ''] = declared.map(comparable);
  for (const title of declared) {
    const own = comparable(title);
    // A window title that speaks of something else is the site's.
    if (!isAbout(own, best) && !isAbout(best, own)) continue;
    const [longest] = [title, ...partsOf(title)]
      .filter((part) => isHeadline(part) && lines.has(comparable(part)))
      .sort((a, b) => words(b) - words(a) || b.length - a.length);
    if (longest) return lines.get(comparable(longest)) ?? null;
  }
  return null;
}

/** What stands before and after each separator of a title, and after a colon. */
const partsOf = (title: string): string[] => [
  ...[...title.matchAll(SEPARATOR)].flatMap(({ 0: sign, index }) => [
    title.slice(0, index),
    title.slice(index + sign.length),
  ]),
  ...[...title.matchAll(COLON)].map(({ 0: sign, index }) => title.slice(index + sign.length)),
];

/** A kicker in an element of its own may lose its colon. */
const colons = (text: string): number => text.split(':').length;

const isHeadline = (text: string): boolean => words(text) >= MIN_HEADLINE_WORDS;

/** "Kicker: Headline", where the first two declared titles agree on it and the heading lacks the kicker. */
function withKicker(heading: string, declared: readonly string[]): string | undefined {
  const own = comparable(heading);
  const [first, second] = declared;
  if (!first || !second || comparable(first) !== comparable(second)) return undefined;
  return comparable(first).endsWith(` ${own}`) && /^[^:]{3,40}: /.test(first) ? first : undefined;
}

const words = (text: string): number =>
  Math.max(text.split(/\s+/).length, (text.match(DENSE)?.length ?? 0) / 2);

/** Whether a declared title begins with the heading, or has 60 % of its words (three or more). */
function isAbout(declared: string, heading: string): boolean {
  if (declared === heading || declared.startsWith(heading)) return true;
  const words = new Set(declared.split(' '));
  const own = heading.split(' ');
  if (own.length < 3) return false;
  const shared = own.filter((word) => words.has(word)).length;
  return shared >= own.length * 0.6;
}

const isSiteName = (text: string, { siteName, hostname }: TitleSources): boolean => {
  const form = comparable(text).replaceAll(' ', '');
  const site = comparable(siteName ?? '').replaceAll(' ', '');
  return form !== '' && (form === site || hostname.replaceAll(/[-.]/g, '').includes(form));
};

/** Whether a text ends the window title, behind a longer headline: a logo, as far as it stands alone. */
function endsWindowTitle(text: string, { document }: TitleSources): boolean {
  const last = [...document.matchAll(SEPARATOR)].at(-1);
  return (
    last !== undefined &&
    words(document.slice(0, last.index)) > words(text) &&
    comparable(document.slice(last.index + last[0].length)) === comparable(text)
  );
}

/** The title without the site's name at either end, and without what follows a heading's text in it. */
function withoutSite(title: string, sources: TitleSources): string {
  const heads = [...sources.first, ...sources.second].map(comparable);
  let best = title;
  for (let round = 0; round < 3; round++) {
    const cuts = [...best.matchAll(SEPARATOR)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (!last || !first) break;
    const front = best.slice(0, last.index);
    const tail = best.slice(last.index + last[0].length);
    const lead = best.slice(0, first.index);
    const rest = best.slice(first.index + first[0].length);
    if (front && (isSiteName(tail, sources) || heads.includes(comparable(front)))) best = front;
    else if (rest && isSiteName(lead, sources)) best = rest;
    else break;
  }
  return (title === sources.document ? withoutSections(best, sources) : best).trim();
}

/**
 * A window title that nothing else on the page confirms, without the names behind its bars: those of
 * the site and its sections.
 */
function withoutSections(title: string, { declared }: TitleSources): string {
  const cuts = [...title.matchAll(BAR)];
  const sign = cuts.at(-1)?.[0].trim();
  const ends = cuts.filter(([bar]) => bar.trim() === sign).map(({ index }) => index);
  // A dash may be the headline's own: of several only the last is followed by a name.
  const isDash = /^[-–—]$/.test(sign ?? '');
  if (isDash ? declared.length > 0 : declared.some((text) => text !== title)) return title;
  const candidates = isDash ? ends.slice(-1) : ends;
  const end = candidates.find((index) => isHeadline(title.slice(0, index)));
  return end === undefined ? title : title.slice(0, end);
}
