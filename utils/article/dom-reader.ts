import { MAX_DEPTH, MAX_NODES, MAX_PAGE_CHARS, PageTooLarge } from './bounds';
import { composedChildren, isBlockByStyle, isHidden } from './composed';
import { isBlock, isSilent } from './elements';
import { foldSpace } from './fold';
import { asDefined, unclobber } from './unclobbered';

/** An element that holds text, with the elements around it as a reader sees them. */
export interface ElementPath {
  readonly element: Element;
  /** The enclosing place in the composed tree: across shadow roots, slots and frames. */
  readonly parent: ElementPath | null;
  /** The same element in the copy that Readability works on; null where that has none. */
  readonly duplicate: Element | null;
  /** The element's number in page order: the mark its copy carries. */
  readonly id: number;
}

/** What one text node adds to a run. */
export interface RunPart {
  /** What of the node's data counts: all of it but for the ends of a selection. */
  readonly data: string;
  /** The element that holds the text. */
  readonly place: ElementPath;
  readonly inLink: boolean;
}

/** A stretch of text with no line break in it: what a reader sees as one block. */
export interface Run {
  /** Its number among the page's runs, from 0. */
  readonly index: number;
  /** The nearest block-level element. */
  readonly place: ElementPath;
  readonly parts: readonly RunPart[];
  /** Folded and trimmed; never empty. */
  readonly text: string;
  /** UTF-16 code units of it inside links. */
  readonly linkChars: number;
  /** Set where the run is nothing but the time of a live blog's entry: the time as it is shown. */
  readonly entryTime?: string;
}

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

/** The attribute by which a copied element is known after Readability has moved it: {@link ElementPath.id}. */
export const COPY_MARK = 'data-lede-place';

/** Elements without text of their own that Readability counts when it rates a block. */
const WEIGHED_BY_READABILITY = new Set(
  'img picture iframe object embed video audio input'.split(' '),
);

/** Elements that by HTML's definition hold no main text: they are read, but leave the copy. */
const NEVER_STORY = /^(?:nav|footer|dialog|menu|aside)$/;

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
    const startsBlock = !outer || isBlock(element.localName) || isBlockByStyle(element);
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
    if (isSilent(name)) {
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
    else if (this.parts.length) this.parts.push({ data: '\n', place: frame.place, inLink: false });
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
    const text = foldSpace(parts.map((part) => part.data).join('')).trim();
    if (!text || !block) return;
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

/** Marks a text's element in the copy; in a `div` a wrapper, because Readability replaces divs. */
function mark({ duplicate, id }: ElementPath, text: ChildNode | null): void {
  let holder = duplicate;
  if (duplicate && text?.parentNode === duplicate && duplicate.localName === 'div') {
    holder = duplicate.ownerDocument.createElement('span');
    text.replaceWith(holder);
    holder.append(text);
  }
  holder?.setAttribute(COPY_MARK, String(id));
}
