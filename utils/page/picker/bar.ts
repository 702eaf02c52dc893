import { setStyle } from '../overlay/inline-style';

/** What a button of the bar, or its key, does. */
export type PickerAct = 'wider' | 'narrower' | 'take' | 'cancel';

/** The picker's words. */
export interface PickerTexts {
  /** The language of all of them. */
  readonly lang: string;
  /** What to do, with mouse and keys. */
  readonly hint: string;
  /** What to do with a finger. */
  readonly touchHint: string;
  readonly acts: Readonly<Record<PickerAct, string>>;
  /** How much text is in the outlined block. */
  amount(characters: string): string;
  /** There is no text there. */
  readonly nothing: string;
}

/** The bar at the bottom of the window. */
export interface Bar {
  readonly element: HTMLElement;
  say(amount: number): void;
  /** The act of the first button that is meant; null for none, and for one that is switched off. */
  actOf(isMeant: (button: HTMLButtonElement) => boolean): PickerAct | null;
}

const BAR = {
  position: 'fixed',
  'inset-inline': '0',
  bottom: '0',
  'box-sizing': 'border-box',
  'max-width': '704px',
  'margin-inline': 'auto',
  padding: '10px 12px calc(10px + env(safe-area-inset-bottom, 0px))',
  display: 'grid',
  gap: '8px',
  'border-top': '1px solid light-dark(#e2dcd0, #38342e)',
  'border-radius': '12px 12px 0 0',
  background: 'light-dark(#fbf9f4, #171614)',
  color: 'light-dark(#1d1b18, #f1ede4)',
  'box-shadow': '0 -2px 16px rgb(0 0 0 / 0.35)',
  font: '15px/1.4 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK KR", sans-serif',
  'pointer-events': 'auto',
  cursor: 'default',
  outline: 'none',
};

const BUTTONS = {
  display: 'grid',
  'grid-template-columns': 'repeat(auto-fit, minmax(72px, 1fr))',
  gap: '8px',
};

const BUTTON = {
  'min-height': '44px',
  'min-width': '44px',
  margin: '0',
  padding: '4px 6px',
  border: '1px solid light-dark(#e2dcd0, #38342e)',
  'border-radius': '10px',
  background: 'light-dark(#ffffff, #211f1c)',
  color: 'inherit',
  font: 'inherit',
  cursor: 'pointer',
};

const MAIN_BUTTON = {
  background: 'light-dark(#a4401f, #f0936b)',
  color: 'light-dark(#ffffff, #221008)',
  'font-weight': '600',
};

/** Makes the bar: what to do, how much would be taken, and a button for every act. */
export function createBar(document: Document, texts: PickerTexts): Bar {
  const element = document.createElement('div');
  setStyle(element, BAR);
  // The focus rests on the bar: a screen reader says what to do, and keys do not go into a field.
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  const isTouch = document.defaultView?.matchMedia('(pointer: coarse)').matches;
  const hint = document.createElement('div');
  hint.textContent = isTouch ? texts.touchHint : texts.hint;
  element.ariaLabel = hint.textContent;
  const amount = document.createElement('div');
  setStyle(amount, {
    color: 'light-dark(#6d675e, #96908a)',
    'font-variant-numeric': 'tabular-nums',
  });
  amount.setAttribute('role', 'status');
  const row = document.createElement('div');
  setStyle(row, BUTTONS);
  const buttons = Object.entries(texts.acts).map(([act, text]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    setStyle(button, BUTTON);
    if (act === 'take') setStyle(button, MAIN_BUTTON);
    row.append(button);
    return { act: act as PickerAct, button };
  });
  element.append(hint, amount, row);
  let said = -1;
  return {
    element,
    say(characters) {
      // Said once only: the status is read aloud.
      if (characters === said) return;
      said = characters;
      const count = characters.toLocaleString(texts.lang);
      amount.textContent = characters > 0 ? texts.amount(count) : texts.nothing;
    },
    actOf: (isMeant) => buttons.find(({ button }) => isMeant(button))?.act ?? null,
  };
}
