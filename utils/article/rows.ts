import type { Draft } from './blocks';
import type { ElementPath } from './dom-reader';

/** A longer cell is a column of a page that is laid out by tables (UTF-16 code units). */
const MAX_CELL_CHARS = 120;

/** A longer row goes on as another block (UTF-16 code units). */
const MAX_ROW_CHARS = 2000;

/** A block with the element it comes from. */
export interface PlacedBlock {
  readonly place: ElementPath;
  readonly block: Draft;
}

/** Joins the cells of each row of a table with commas, so that a row reads as a sentence. */
export function joinRows(blocks: readonly PlacedBlock[]): Draft[] {
  const joined: Draft[] = [];
  let row: ElementPath | null = null;
  for (const { place, block } of blocks) {
    const own = block.text.length <= MAX_CELL_CHARS ? rowOf(place) : null;
    const last = joined.at(-1);
    if (own && own === row && last && last.text.length < MAX_ROW_CHARS)
      joined[joined.length - 1] = join(last, block);
    else joined.push(block);
    row = own;
  }
  return joined;
}

function join(left: Draft, right: Draft): Draft {
  const text = `${left.text}${/[,:;]$/.test(left.text) ? ' ' : ', '}`;
  const shifted = right.marks.map((mark) => ({
    ...mark,
    start: mark.start + text.length,
    end: mark.end + text.length,
  }));
  return { kind: left.kind, text: text + right.text, marks: [...left.marks, ...shifted] };
}

function rowOf(place: ElementPath): ElementPath | null {
  let cell = false;
  for (let at: ElementPath | null = place; at; at = at.parent) {
    const name = at.element.localName;
    if (name === 'td' || name === 'th') cell = true;
    else if (name === 'tr') return cell ? at : null;
    else if (name === 'table' || name === 'article' || name === 'body') return null;
  }
  return null;
}
