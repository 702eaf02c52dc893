import { setStyle } from '../overlay/inline-style';

/** The button's words. */
export interface ShowOnPageTexts {
  /** Their language. */
  readonly lang: string;
  readonly back: string;
}

const HOST = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto 0 0 0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0 16px calc(16px + env(safe-area-inset-bottom, 0px))',
  border: '0',
  background: 'none',
  overflow: 'visible',
  visibility: 'visible',
  opacity: '1',
  'text-align': 'center',
  'color-scheme': 'light dark',
  'pointer-events': 'none',
  'z-index': '2147483647',
};

const BUTTON = {
  'min-height': '48px',
  'max-width': '100%',
  margin: '0',
  padding: '8px 20px',
  border: '1px solid light-dark(#e2dcd0, #38342e)',
  'border-radius': '24px',
  background: 'light-dark(#a4401f, #f0936b)',
  color: 'light-dark(#ffffff, #221008)',
  'box-shadow': '0 4px 20px rgb(0 0 0 / 0.35)',
  font: '600 16px/1.3 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK KR", sans-serif',
  'pointer-events': 'auto',
  cursor: 'pointer',
};

/**
 * Puts the button that leads back over the page: in the top layer, in a closed shadow root, styled
 * through the CSSOM alone.
 *
 * @returns takes it away.
 */
export function showReturnButton(
  document: Document,
  texts: ShowOnPageTexts,
  onReturn: (event: Event) => void,
): () => void {
  const host = document.createElement('div');
  setStyle(host, HOST, 'important');
  host.lang = texts.lang;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.back;
  setStyle(button, BUTTON);
  button.addEventListener('click', onReturn);
  host.attachShadow({ mode: 'closed' }).append(button);
  document.documentElement.append(host);
  if ('popover' in host && host.showPopover) {
    host.popover = 'manual';
    host.showPopover();
  }
  button.focus({ preventScroll: true });
  return () => host.remove();
}
