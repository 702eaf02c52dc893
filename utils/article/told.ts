import { isHeading } from './boilerplate';
import type { NoticeKind } from './phrases';
import type { Run } from './runs';

/** What asks the reader for something of the page's own, whatever sentence it is in. */
const OWN =
  /(?<!\p{L})(?:our|your (?:free|daily)|us|newsletters?|for free|unser\p{L}*|notre|nuestr[ao]s?|nossa)(?!\p{L})|無料|会員|회원/iu;
const SENTENCE_END = /[.!?。！？…]["”’»」』)]?$/;
/** A whole sentence before the agency that ends its paragraph: "He declined. (Reuters)". */
const SENTENCE_BEFORE_AGENCY = /[.!?]["”’»]?\s*[([][^()[\]]{2,30}[)\]]$/;
/** Items of lists and tables, where a few words may look like a notice and are none. */
const ITEM = /^(?:li|td|th|dt|dd)$/;

/**
 * Tells which texts that sound like notices are the story's own: sentences without a link between two
 * kept paragraphs of the same parent, its headings, and the items of its lists and tables.
 */
export class ToldTexts {
  private readonly before = new Map<Run, Run>();
  private readonly after = new Map<Run, Run>();

  /** @param kept the story's runs as far as they are known. */
  constructor(runs: readonly Run[], kept: ReadonlySet<Run>) {
    let last: Run | undefined;
    for (const run of runs) {
      if (last) this.before.set(run, last);
      if (kept.has(run)) last = run;
    }
    last = undefined;
    for (const run of [...runs].reverse()) {
      if (last) this.after.set(run, last);
      if (kept.has(run)) last = run;
    }
  }

  /** Whether a run that is such a notice by its words is none by its place. */
  has(run: Run, notice: NoticeKind): boolean {
    const { place, text } = run;
    if (run.linkChars > 0) return false;
    const before = this.isBeside(run, this.before.get(run));
    const after = this.isBeside(run, this.after.get(run));
    if (notice === 'agency') return before && SENTENCE_BEFORE_AGENCY.test(text);
    if (notice === 'credit' || !(before || after)) return false;
    const isWeak = notice === 'byline' || notice === 'date' || notice === 'control';
    if (ITEM.test(place.element.localName)) return isWeak;
    if (!before || !after) return false;
    if (isHeading(run)) return isWeak;
    return SENTENCE_END.test(text) && !(notice === 'request' && OWN.test(text));
  }

  private isBeside = ({ place }: Run, other: Run | undefined): boolean =>
    other !== undefined && (other.place.parent === place.parent || other.place === place);
}
