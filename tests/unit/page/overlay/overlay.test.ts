import { beforeEach, expect, test, vi } from 'vitest';
import { mountOverlay } from '../../../../utils/page/overlay/overlay';
import { takePageSnapshot } from '../../../../utils/page/overlay/page-snapshot';
import { fakeFrames, overlays } from '../../../support/page/session';

beforeEach(() => {
  document.documentElement.removeAttribute('style');
  document.documentElement.innerHTML =
    '<head></head><body><p id="text">Some text.</p><button id="link">More</button></body>';
  fakeFrames();
});

const element = (id: string) => document.getElementById(id) ?? document.body;

function mount(onEscape = () => {}) {
  let root: ShadowRoot | undefined;
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (
    this: HTMLElement,
    options,
  ) {
    root = attach.call(this, options);
    return root;
  });
  const overlay = mountOverlay(document, 'about:blank', onEscape);
  return { overlay, dialog: root?.querySelector('dialog') ?? document.createElement('dialog') };
}

const visibilityOf = (of: HTMLElement) => of.style.getPropertyValue('visibility');

test('before it is shown the frame is laid out but not to be seen', () => {
  const { overlay, dialog } = mount();
  expect(overlays()).toHaveLength(1);
  expect(visibilityOf(overlay.frame)).toBe('hidden');
  expect(dialog.open).toBe(false);
});

test('the page’s scripts cannot reach into the overlay', () => {
  mount();
  expect(overlays().map((host) => host.shadowRoot)).toEqual([null]);
});

test('the overlay’s own style is stronger than any style of the page', () => {
  const { overlay } = mount();
  for (const property of ['display', 'opacity', 'visibility', 'position', 'z-index']) {
    expect(overlay.frame.style.getPropertyPriority(property)).toBe('important');
  }
});

test('shown, the reader is seen at once and, that painted, a modal dialog', async () => {
  const { overlay, dialog } = mount();
  expect(overlay.show()).toBe(true);
  expect(visibilityOf(overlay.frame)).toBe('visible');
  await vi.waitFor(() => expect(dialog.open).toBe(true));
});

test('closed before it was painted, the reader does not come back', async () => {
  const { overlay, dialog } = mount();
  overlay.show();
  overlay.remove();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(dialog.open).toBe(false);
});

test('a page that removes the overlay is noticed', () => {
  const { overlay } = mount();
  for (const host of overlays()) host.remove();
  expect(overlay.show()).toBe(false);
});

test('Escape pressed on the page asks to close, and leaves the dialog to us', () => {
  const onEscape = vi.fn();
  const { overlay, dialog } = mount(onEscape);
  overlay.show();
  const cancel = new Event('cancel', { cancelable: true });
  dialog.dispatchEvent(cancel);
  expect(onEscape).toHaveBeenCalledOnce();
  expect(cancel.defaultPrevented).toBe(true);
});

test('taken away, it leaves the page’s nodes as they were', () => {
  const before = document.documentElement.outerHTML;
  const { overlay } = mount();
  overlay.show();
  overlay.remove();
  overlay.remove();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a page that hides its root element gets its own style back', () => {
  const root = document.documentElement;
  root.style.setProperty('display', 'none');
  const before = root.outerHTML;
  const { overlay } = mount();
  overlay.show();
  expect(root.style.getPropertyValue('display')).toBe('block');
  expect(root.style.getPropertyPriority('display')).toBe('important');
  overlay.remove();
  expect(root.outerHTML).toBe(before);
});

test('focus, selection and scroll position come back as they were', () => {
  const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
  element('link').focus();
  const text = element('text').firstChild;
  if (text) document.getSelection()?.setBaseAndExtent(text, 5, text, 9);
  const restore = takePageSnapshot(document);

  element('link').blur();
  document.getSelection()?.removeAllRanges();
  restore();

  expect(document.activeElement).toBe(element('link'));
  expect(document.getSelection()?.toString()).toBe('text');
  expect(scrollTo).toHaveBeenCalledWith({ left: 0, top: 0, behavior: 'instant' });
});

test('what was focused or selected and is gone meanwhile is left alone', () => {
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
  const link = element('link');
  link.focus();
  const text = element('text').firstChild;
  if (text) document.getSelection()?.setBaseAndExtent(text, 5, text, 9);
  const restore = takePageSnapshot(document);
  document.body.replaceChildren();
  expect(restore).not.toThrow();
  expect(document.activeElement).toBe(document.body);
  expect(document.getSelection()?.toString()).toBe('');
});

test('the page’s scrollbars have the reader’s colour while it is shown, and their own before and after', () => {
  const { overlay } = mount();
  const colours = () => document.documentElement.style.getPropertyValue('scrollbar-color');
  document.documentElement.style.setProperty('scrollbar-color', 'red blue');
  overlay.tint('rgb(1, 2, 3)');
  expect(colours()).toBe('red blue');
  overlay.show();
  expect(colours()).toBe('rgb(1, 2, 3) rgb(1, 2, 3)');
  overlay.tint('rgb(4, 5, 6)');
  expect(colours()).toBe('rgb(4, 5, 6) rgb(4, 5, 6)');
  overlay.remove();
  expect(colours()).toBe('red blue');
});
