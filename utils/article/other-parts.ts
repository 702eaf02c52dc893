import { groupBy } from '../collections/lists';
import { isOfSameSite } from '../contract/same-site';
import { linkShare } from './boilerplate';
import { headsComments, isBoxBelow, isCommentList, ownSignature } from './names';
import type { ElementPath, Run } from './runs';

/*
 * Parts of a page that are long enough to be taken for its story, and are known before any vote: teasers of
 * other stories, what readers say, and boxes in which the page asks for something.
 */

/** A shorter text is no prose (UTF-16 code units). */
const MIN_PROSE_CHARS = 40;
/** A longer part is no teaser (UTF-16 code units of prose, of all its text). */
const MAX_TEASER_PROSE = 400;
const MAX_TEASER_CHARS = 700;
/** The least and the most that a linked title says (UTF-16 code units). */
const MIN_TITLE_CHARS = 12;
const MAX_TITLE_CHARS = 160;
/** So much prose outside is a story that the part stands beside (UTF-16 code units). */
const MIN_STORY_CHARS = 400;
/** The prose outside a list of teasers, as a share of that in them: a list of items is the story itself. */
const MIN_SHARE_OUTSIDE = 0.6;
/** The same for a single one in the midst of the story. */
const MIN_SHARE_AROUND_ONE = 3;

/** What an element holds. */
interface Content {
  chars: number;
  prose: number;
  /** How many linked titles are in it. */
  titles: number;
  isHeaded: boolean;
  readonly first: Run;
  /** The prose of the page before it. */
  readonly before: number;
}

/** What the elements of a page hold. */
class Contents {
  private readonly byPlace = new Map<ElementPath, Content>();
  /** Linked titles, each with the prose before it. */
  readonly titled = new Map<Run, number>();
  allProse = 0;

  constructor(runs: readonly Run[]) {
    for (const run of runs) {
      const prose = proseOf(run);
      const isTitle = isLinkedTitle(run);
      let isHeadline = false;
      if (isTitle) this.titled.set(run, this.allProse);
      for (let at: ElementPath | null = run.place; at; at = at.parent) {
        let content = this.byPlace.get(at);
        if (!content) {
          const before = this.allProse;
          content = { chars: 0, prose: 0, titles: 0, isHeaded: false, first: run, before };
          this.byPlace.set(at, content);
        }
        isHeadline ||= at.element.localName === 'h1';
        content.chars += run.text.length;
        content.prose += prose;
        if (isTitle) content.titles++;
        if (isHeadline) content.isHeaded = true;
      }
      this.allProse += prose;
    }
  }

  of = (place: ElementPath): Content | undefined => this.byPlace.get(place);

  proseIn = (place: ElementPath): number => this.byPlace.get(place)?.prose ?? 0;
}

const proseOf = ({ text, linkChars }: Run): number =>
  text.length >= MIN_PROSE_CHARS && linkChars * 2 <= text.length ? text.length : 0;

/** Whether a run is the title of another page of the site: what is sold elsewhere may be what the story is about. */
function isLinkedTitle(run: Run): boolean {
  const { length } = run.text;
  if (length < MIN_TITLE_CHARS || length > MAX_TITLE_CHARS || linkShare(run) <= 0.75) return false;
  const link = run.parts.find((part) => part.inLink)?.place.element.closest('a');
  const href = link?.getAttribute('href') ?? '';
  const base = run.place.element.ownerDocument.baseURI;
  return !/^https?:/.test(href) || !/^https?:/.test(base) || isOfSameSite(href, base);
}

/** The elements that hold such parts; none that has a first-level heading in it. */
export function otherParts(runs: readonly Run[]): ReadonlySet<ElementPath> {
  const contents = new Contents(runs);
  const others = new Set<ElementPath>();
  for (const teaser of teasers(contents)) others.add(teaser);
  let before = 0;
  for (const run of runs) {
    const part = before >= MIN_STORY_CHARS ? answersOrAsks(run, contents) : null;
    if (part && contents.allProse - contents.proseIn(part) >= MIN_STORY_CHARS) others.add(part);
    before += proseOf(run);
  }
  return others;
}

/** Parts that begin with a linked title and say little more, alike beside one another, or one within the story. */
function* teasers(contents: Contents): Generator<ElementPath> {
  const found = new Map<ElementPath, Run>();
  for (const run of contents.titled.keys()) {
    const part = teaserAround(run.place, contents);
    // What is told before the link is no teaser of what it leads to.
    if (part && contents.of(part)?.before === contents.titled.get(run)) found.set(part, run);
  }
  const lists = groupBy([...found.keys()], (part) => `${part.parent?.id}${ownSignature(part)}`);
  for (const parts of lists.values()) {
    const prose = parts.reduce((sum, part) => sum + contents.proseIn(part), 0);
    const outside = contents.allProse - prose;
    const title = parts[0] && found.get(parts[0]);
    const isList = parts.length > 1 && outside >= prose * MIN_SHARE_OUTSIDE;
    const isOne =
      parts.length === 1 &&
      title !== undefined &&
      /^h[2-6]$/.test(title.place.element.localName) &&
      (contents.titled.get(title) ?? 0) >= MIN_STORY_CHARS / 2 &&
      outside >= prose * MIN_SHARE_AROUND_ONE;
    if (outside >= MIN_STORY_CHARS && (isList || isOne)) yield* parts;
  }
}

/** The largest element around a linked title that has no other one, and little text. */
function teaserAround(title: ElementPath, contents: Contents): ElementPath | null {
  let part: ElementPath | null = null;
  for (let at: ElementPath | null = title; at; at = at.parent) {
    const content = contents.of(at);
    if (content?.titles !== 1 || content.isHeaded || content.chars > MAX_TEASER_CHARS) break;
    part = at;
  }
  const prose = part ? contents.proseIn(part) : 0;
  return prose > 0 && prose <= MAX_TEASER_PROSE ? part : null;
}

/** The part a run begins, where it holds answers to the story, or asks the reader for something. */
function answersOrAsks(run: Run, contents: Contents): ElementPath | null {
  for (let at: ElementPath | null = run.place; at; at = at.parent) {
    const content = contents.of(at);
    if (!content || content.isHeaded || content.first !== run) return null;
    if (!content.prose) continue;
    if (isCommentList(at) || isBoxBelow(at)) return at;
    if (at === run.place.parent && headsComments(run.text) && at.element.localName !== 'body')
      return at;
  }
  return null;
}

/** Whether an element is one of these, or inside. */
export function isInAny(place: ElementPath, parts: ReadonlySet<ElementPath>): boolean {
  for (let at: ElementPath | null = place; at; at = at.parent) if (parts.has(at)) return true;
  return false;
}
