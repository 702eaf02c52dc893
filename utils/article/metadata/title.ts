import { comparable, fold } from '../fold';

/** What a page says its title is, and where. */
export interface TitleSources {
  /** The visible headings of the first and second level, in page order. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Titles given as data (JSON-LD, Open Graph), best first. */
  readonly declared: readonly string[];
  /** The document's own title, with whatever suffix. */
  readonly document: string;
  readonly siteName: string | null;
  readonly hostname: string;
}

/** Between a headline and the name of the site or section. */
const SEPARATOR = /\s+[|\-–—‒―»«·•:/\\~]+\s+|\s*[|｜]\s*|\s*(?:::|_)\s*/gu;

/**
 * The article's title: the visible headline when the page's data or window title has it, else the
 * declared title, else the window title without the site's or section's name.
 */
export function chooseTitle(sources: TitleSources): string {
  const declared = [...sources.declared, sources.document].map(fold).filter(Boolean);
  const usable = (text: string): boolean =>
    comparable(text).length > 3 && !isSiteName(text, sources);
  const first = sources.first.map(fold).filter(usable);
  const second = sources.second.map(fold).filter((text) => usable(text) && words(text) > 2);
  for (const title of declared) {
    // Some pages hide a first-level heading for search engines and show a second-level one.
    const same = [...first, ...second].find((text) => comparable(text) === comparable(title));
    if (same) return withoutSite(same, sources);
  }
  const heading =
    first.find((text) => declared.some((title) => isAbout(comparable(title), comparable(text)))) ??
    (first.length === 1 ? first.find((text) => words(text) > 3) : undefined);
  if (!heading) return declared[0] ? withoutSite(declared[0], sources) : '';
  const whole = withKicker(heading, declared);
  if (whole) return withoutSite(whole, sources);
  // The element may hold a kicker before the headline, which the data leaves out.
  const own = comparable(heading);
  const core = declared.find((title) => {
    const form = comparable(title);
    return form.length > 20 && own.endsWith(` ${form}`);
  });
  return withoutSite(core ?? heading, sources);
}

/** "Kicker: Headline", where the first two declared titles agree on it and the heading lacks the kicker. */
function withKicker(heading: string, declared: readonly string[]): string | undefined {
  const own = comparable(heading);
  const [first, second] = declared;
  if (!first || !second || comparable(first) !== comparable(second)) return undefined;
  return comparable(first).endsWith(` ${own}`) && /^[^:]{3,40}: /.test(first) ? first : undefined;
}

const words = (text: string): number => text.split(/\s+/).length;

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
  if (best === title && title === sources.document && !sources.declared.length) {
    const last = [...title.matchAll(/\s+[|\-–—]\s+|\s*[|｜]\s*/g)].at(-1);
    // The window title of a page without any other: the name behind the last bar is the site's.
    if (last && title.slice(0, last.index).split(/\s+/).length >= 3)
      best = title.slice(0, last.index);
  }
  return best.trim();
}
