import { type AmountOf, countingText } from './amount';
import { besides, blockFrom, blocksIn, narrowerThan, outerOf, widerThan } from './blocks';

export type Direction = 'wider' | 'narrower' | 'next' | 'previous';

/** The block that is outlined, and how one goes on from it. */
export interface Choice {
  /** Null as long as there is none. */
  readonly block: Element | null;
  readonly amount: number;
  /** Chooses the block that a point of the page lies in. Returns whether that is another one. */
  point(at: Element | null): boolean;
  /** Goes to a block around, inside or beside. Returns whether there was one. */
  move(direction: Direction): boolean;
}

/** A choice that starts with no block. */
export function createChoice(): Choice {
  const amountOf: AmountOf = countingText();
  let block: Element | null = null;
  /** The blocks that were left by going wider, the last one on top: narrower leads back to them. */
  let left: Element[] = [];

  return {
    get block() {
      return block;
    },
    get amount() {
      return block ? amountOf(block) : 0;
    },
    point(at) {
      const under = blockFrom(at, amountOf);
      if (!under) return false;
      const chosen = articleAround(under, amountOf);
      if (chosen === block) return false;
      block = chosen;
      left = chosen === under ? [] : [under];
      return true;
    },
    move(direction) {
      if (!block) return false;
      if (direction === 'wider') {
        const wider = widerThan(block, amountOf);
        if (wider) left.push(block);
        block = wider ?? block;
        return wider !== null;
      }
      if (direction === 'narrower') {
        const narrower = left.pop() ?? narrowerThan(block, amountOf);
        block = narrower ?? block;
        return narrower !== null;
      }
      const beside = besides(block, direction === 'next' ? 1 : -1, amountOf);
      if (beside) left = [];
      block = beside ?? block;
      return beside !== null;
    },
  };
}

/**
 * What a reader means who points at a block: of a paragraph, the article around it, unless that is
 * the whole page.
 */
function articleAround(block: Element, amountOf: AmountOf): Element {
  if (block === block.ownerDocument.body || blocksIn(block, amountOf).length > 0) return block;
  const around = blockFrom(outerOf(block), amountOf);
  return around && around !== block.ownerDocument.body ? around : block;
}
