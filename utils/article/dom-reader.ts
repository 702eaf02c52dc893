import { MAX_DEPTH, MAX_NODES, MAX_PAGE_CHARS, PageTooLarge } from './bounds';
import { composedChildren, isBlockByStyle, isHidden, isRow } from './composed';
import { headingLevel, isBlock, isSilent } from './elements';
import { isAsideInLine, isReadableButton, mayHoldLines } from './inline-parts';
import { linesOf, textOf } from './line-breaks';
import { asSpan, mark } from './marked-copy';
import type { ElementPath, Run, RunPart } from './runs';
import { asDefined, unclobber } from './unclobbered';

export interface DomReaderOptions {
  /** A deep copy of the root; every element in it that holds text gets {@link COPY_MARK}. */
  readonly duplicate?: Element | null;
  /** Whether to read what `hidden`, `<template>` and the like keep from view. */
  readonly unhide?: boolean;
  /** The part of a text node to take; '' leaves the node out. */
  readonly clip?: (node: Text) => string;
}

/** How many nodes are read before the work may pause. */
export const NODES_PER_STEP = 4000;

/** Templates within one another that are read. */
const MAX_TEMPLATES = 4;

/** Elements without text of their own that Readability counts when it rates a block. */
const WEIGHED_BY_READABILITY = new Set(
  'img picture iframe object embed video audio input'.split(' '),
);

/** Elements that by HTML's definition hold no main text: they are read, but leave the copy. */
const NEVER_STORY = /^(?:nav|footer|dialog|menu|aside)$/;

/** Elements of a line that pages lay out as lines of their own. */
const MAY_BE_LINE = /^(?:span|strong|em|b|i|small|label|font|u|cite|q)$/;

interface Frame {
  readonly place: ElementPath;
  /** The block-level place that text directly in this frame belongs to. */
  readonly block: ElementPath;
  readonly inLink: boolean;
  /** The nodes to read, where they are not the element's children. */
  readonly list: readonly Node[] | null;
  index: number;
  next: Node | null;
  duplicateNext: ChildNode | null;
  /** Whether its children may be lines of their own by their style; asked for at the first one. */
  holdsLines?: boolean;
}

/**
 * Reads a page into runs of text, in page order, a number of nodes at a time. The page itself is not
 * changed; its copy gets the marks, and the content of open shadow roots and frames.
 */
export class DomReader {
  readonly runs: Run[] = [];
  /** UTF-16 code units of text, each counted for every element around it. */
  weight = 0;
  private readonly stack: Frame[] = [];
  private readonly options: DomReaderOptions;
  private parts: RunPart[] = [];
  private block: ElementPath | null = null;
  private breaks = 0;
  private count = 0;
  private nodes = 0;
  private chars = 0;

  constructor(root: Element, options: DomReaderOptions = {}) {
    this.options = options;
    this.enter(root, options.duplicate ?? null, null, composedChildren(root));
  }

  /**
   * Reads up to `budget` nodes. Returns true when the whole page is read.
   *
   * @throws PageTooLarge
   */
  read(budget = Number.POSITIVE_INFINITY): boolean {
    for (let left = budget; left > 0; left--) {
      const frame = this.stack.at(-1);
      if (!frame) {
        this.close();
        return true;
      }
      if (frame.next) this.visit(frame.next, frame);
      else this.leave();
    }
    return false;
  }

  private enter(
    element: Element,
    duplicate: Element | null,
    outer: Frame | null,
    list: readonly Node[] | null,
  ): void {
    const parent = outer?.place ?? null;
    const place: ElementPath = { element, parent, duplicate, id: this.count++ };
    if (list && duplicate) {
      duplicate.replaceChildren(
        ...list.map((node) => duplicate.ownerDocument.importNode(node, true)),
      );
      unclobber(duplicate);
    }
    const laidOut = !outer || isBlock(element.localName) ? 'line' : this.layout(element, outer);
    const startsBlock = !outer || laidOut === 'line';
    if (laidOut === 'gap' && this.parts.length)
      this.parts.push({ data: ' ', place, inLink: false });
    if (startsBlock) this.close();
    this.stack.push({
      place,
      block: startsBlock ? place : outer.block,
      inLink: outer?.inLink === true || element.localName === 'a',
      list,
      index: 0,
      next: list ? (list[0] ?? null) : element.firstChild,
      duplicateNext: duplicate?.firstChild ?? null,
    });
  }

  /** Whether an element that is no block by its tag is laid out as one, or beside its neighbours with a gap. */
  private layout(element: Element, outer: Frame): 'line' | 'gap' | null {
    if (element.localName.includes('-')) return isBlockByStyle(element) ? 'line' : null;
    // Styles are slow to ask for: not of what the copy has lost as no main text.
    const isBeside = this.options.duplicate && !outer.place.duplicate;
    if (isBeside || !MAY_BE_LINE.test(element.localName)) return null;
    const { element: parent } = outer.place;
    outer.holdsLines ??= mayHoldLines(parent) && headingLevel(parent.localName) < 2;
    if (!outer.holdsLines || !isBlockByStyle(element)) return null;
    // Not the place's element: of a form that is a proxy, which has no style.
    return element.parentElement && isRow(element.parentElement) ? 'gap' : 'line';
  }

  private leave(): void {
    const frame = this.stack.pop();
    if (!frame) return;
    if (frame.block === frame.place) this.close();
  }

  private visit(given: Node, frame: Frame): void {
    if (++this.nodes > MAX_NODES) throw new PageTooLarge();
    const node = asDefined(given);
    const duplicate = frame.duplicateNext;
    frame.duplicateNext = duplicate?.nextSibling ?? null;
    frame.next = frame.list ? (frame.list[++frame.index] ?? null) : node.nextSibling;
    // Where the page has changed since it was copied, the copy has nothing for this node.
    const copy = duplicate?.nodeName === node.nodeName ? duplicate : null;
    if (node.nodeType === 3) this.text(node as Text, copy, frame);
    else if (node.nodeType === 1 && this.stack.length < MAX_DEPTH)
      this.element(node as Element, copy as Element | null, frame);
    else duplicate?.remove();
  }

  private element(element: Element, duplicate: Element | null, frame: Frame): void {
    const name = element.localName;
    if (name === 'br' || name === 'hr') {
      this.lineBreak(frame, name);
      return;
    }
    const { unhide } = this.options;
    let list = composedChildren(element);
    let copy = duplicate;
    if (isAsideInLine(element, name)) {
      duplicate?.remove();
      return;
    }
    if (name === 'button' && isReadableButton(element)) copy = asSpan(duplicate);
    else if (isSilent(name)) {
      if (!list && unhide && name === 'template' && this.isShallow()) {
        list = [...(element as HTMLTemplateElement).content.childNodes];
      }
      if (!list) {
        // Readability only walks over these, except for pictures and embeds, which it counts.
        if (duplicate && !WEIGHED_BY_READABILITY.has(name)) duplicate.remove();
        return;
      }
      if (duplicate) {
        // Readability throws frames and templates away: their content goes into a plain element.
        copy = duplicate.ownerDocument.createElement('div');
        duplicate.replaceWith(copy);
      }
    }
    if (unhide) for (const a of ['hidden', 'style', 'aria-hidden']) copy?.removeAttribute(a);
    else if (isHidden(element)) {
      duplicate?.remove();
      return;
    }
    if (copy && NEVER_STORY.test(name) && element.parentElement?.localName !== 'blockquote') {
      copy.remove();
      copy = null;
    }
    this.enter(element, copy, frame, list);
  }

  /** Whether a template may be opened: each within another copies all that is in it once more. */
  private isShallow(): boolean {
    const around = this.stack.filter(({ place }) => place.element.localName === 'template');
    return around.length < MAX_TEMPLATES;
  }

  private lineBreak(frame: Frame, name: 'br' | 'hr'): void {
    // Two breaks with nothing between them are how old pages write a new paragraph.
    if (name === 'hr' || ++this.breaks > 1) this.close();
    else if (this.parts.length)
      this.parts.push({ data: '\n', place: frame.place, inLink: false, isBreak: true });
  }

  private text(node: Text, duplicate: ChildNode | null, frame: Frame): void {
    const data = this.options.clip ? this.options.clip(node) : node.data;
    if (/\S/.test(data)) {
      this.breaks = 0;
      mark(frame.place, duplicate);
      this.block = frame.block;
    } else if (!data || !this.parts.length) return;
    this.parts.push({ data, place: frame.place, inLink: frame.inLink });
  }

  private close(): void {
    this.breaks = 0;
    const { parts, block } = this;
    if (!parts.length) return;
    this.parts = [];
    this.weigh(parts);
    if (block) for (const line of linesOf(parts, block.element)) this.add(line, block);
  }

  private add(parts: readonly RunPart[], block: ElementPath): void {
    const text = textOf(parts);
    if (!text) return;
    const last = this.runs.at(-1);
    if (last && isDropCap(last, text, block)) {
      this.runs.pop();
      this.add([...last.parts, ...parts], block);
      return;
    }
    let linkChars = 0;
    for (const part of parts) if (part.inLink) linkChars += part.data.trim().length;
    this.runs.push({ index: this.runs.length, place: block, parts, text, linkChars });
  }

  private weigh(parts: readonly RunPart[]): void {
    const chars = parts.reduce((sum, { data }) => sum + data.length, 0);
    this.chars += chars;
    this.weight += chars * this.stack.length;
    if (this.chars > MAX_PAGE_CHARS) throw new PageTooLarge();
  }
}

/** Whether a run is the first letter of the text that follows it, set large in a block of its own. */
const isDropCap = (run: Run, next: string, block: ElementPath): boolean =>
  /^["“„«‘]?\p{Lu}$/u.test(run.text) &&
  /^[\p{Ll}’']/u.test(next) &&
  run.place.parent === block.parent;
