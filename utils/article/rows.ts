import type { UndividedBlock } from '../contract/article';
import type { ElementPath } from './runs';

/** A longer cell is a column of a page that is laid out by tables (UTF-16 code units). */
const MAX_CELL_CHARS = 120;

/** A longer row goes on as another block (UTF-16 code units). */
const MAX_ROW_CHARS = 2000;

/** A block with the element it comes from. */
export interface PlacedBlock {
  readonly place: ElementPath;
  readonly block: UndividedBlock;
}

/**
 * Joins the cells of each row of a table with commas, so that a row reads as a sentence. Paragraphs
 * within one cell are a page's that is laid out by tables, and stay apart.
 */
export function joinRows(blocks: readonly PlacedBlock[]): UndividedBlock[] {
  const joined: UndividedBlock[] = [];
  let before: Cell | null = null;
  for (const { place, block } of blocks) {
    const cell = block.text.length <= MAX_CELL_CHARS ? cellOf(place) : null;
    const last = joined.at(-1);
    const isNext = cell && cell.row === before?.row && cell.at !== before.at;
    if (isNext && last && last.text.length < MAX_ROW_CHARS)
      joined[joined.length - 1] = join(last, block);
    else joined.push(block);
    before = cell;
  }
  return joined;
}

interface Cell {
  readonly at: ElementPath;
  readonly row: ElementPath;
}

function join(left: UndividedBlock, right: UndividedBlock): UndividedBlock {
  const text = `${left.text}${/[,:;]$/.test(left.text) ? ' ' : ', '}`;
  const shifted = right.marks.map((mark) => ({
    ...mark,
    start: mark.start + text.length,
    end: mark.end + text.length,
  }));
  return { kind: left.kind, text: text + right.text, marks: [...left.marks, ...shifted] };
}

/** The innermost cell around a block; null where there is none. */
function cellOf(place: ElementPath): Cell | null {
  let cell: ElementPath | null = null;
  for (let at: ElementPath | null = place; at; at = at.parent) {
    const name = at.element.localName;
    if (name === 'td' || name === 'th') cell = at;
    else if (name === 'tr') return cell && { at: cell, row: at };
    else if (name === 'table' || name === 'article' || name === 'body') return null;
  }
  return null;
}
