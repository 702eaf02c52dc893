import { setStyle } from '../overlay/inline-style';
import { createBar, type PickerAct, type PickerTexts } from './bar';

/** What the picker shows over the page. */
export interface Stage {
  readonly host: HTMLElement;
  /** Draws the outline around a block and says how much text is in it. */
  outline(block: Element | null, amount: number): void;
  /** Whether this point lies on the bar. */
  isOnBar(x: number, y: number): boolean;
  /** The act of the button at this point, or of the one that has the focus when no point is given. */
  actAt(point: { x: number; y: number } | null): PickerAct | null;
  remove(): void;
}

const HOST = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  visibility: 'visible',
  opacity: '1',
  'color-scheme': 'light dark',
  'pointer-events': 'none',
  'z-index': '2147483647',
};

/** A line that is seen on any ground: coloured, with a white rim; the rest of the page is dimmed. */
const OUTLINE = {
  position: 'fixed',
  'box-sizing': 'border-box',
  border: '3px solid #c2410c',
  'border-radius': '4px',
  'box-shadow': '0 0 0 2px #fff, 0 0 0 200vmax rgb(0 0 0 / 0.4)',
  'forced-color-adjust': 'none',
  'pointer-events': 'none',
  display: 'none',
};

/**
 * Puts outline and bar over the page: in the top layer where there is one, in a closed shadow root,
 * styled through the CSSOM alone, which no page's style or policy reaches.
 */
export function setStage(document: Document, texts: PickerTexts): Stage {
  const host = document.createElement('div');
  setStyle(host, HOST, 'important');
  host.lang = texts.lang;
  const shadow = host.attachShadow({ mode: 'closed' });
  const line = document.createElement('div');
  setStyle(line, OUTLINE);
  const shields = document.createElement('div');
  const bar = createBar(document, texts);
  shadow.append(shields, line, bar.element);
  document.documentElement.append(host);
  if ('popover' in host && host.showPopover) {
    host.popover = 'manual';
    host.showPopover();
  }
  bar.element.focus({ preventScroll: true });

  return {
    host,
    outline(block, amount) {
      shield(document, shields);
      bar.say(amount);
      line.style.display = block ? 'block' : 'none';
      if (!block) return;
      const { clientWidth, clientHeight } = document.documentElement;
      const box = block.getBoundingClientRect();
      // A block larger than the window keeps its edges in sight.
      const left = clamp(box.left - 4, 2, clientWidth);
      const top = clamp(box.top - 4, 2, clientHeight);
      setStyle(line, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${Math.max(0, clamp(box.right + 4, 0, clientWidth - 2) - left)}px`,
        height: `${Math.max(0, clamp(box.bottom + 4, 0, clientHeight - 2) - top)}px`,
      });
    },
    isOnBar: (x, y) => isInside(bar.element, x, y),
    actAt(point) {
      return bar.actOf((button) =>
        point ? isInside(button, point.x, point.y) : shadow.activeElement === button,
      );
    },
    remove: () => host.remove(),
  };
}

/** A frame would take the pointer for itself: a cover over it lets its place be picked or passed. */
function shield(document: Document, shields: HTMLElement): void {
  const covers = [...document.querySelectorAll('iframe, embed, object')].map((frame) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    const cover = document.createElement('div');
    setStyle(cover, {
      position: 'fixed',
      'pointer-events': 'auto',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    return cover;
  });
  shields.replaceChildren(...covers);
}

function isInside(element: Element, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
