const HIGHLIGHT_NAME = 'lede-place';
/** Background and text are both set: seen on any page, light or dark. */
const STYLE = `::highlight(${HIGHLIGHT_NAME}) { background-color: #ffd84d; color: #1d1b18; }`;

/**
 * Marks a range of the page without changing its nodes, by a CSS Custom Highlight; the style comes
 * through the CSSOM, which a page's policy does not refuse.
 *
 * @returns takes it away again.
 */
export function highlight(range: Range): () => void {
  const document = range.startContainer.ownerDocument;
  const window = document?.defaultView;
  if (!document || !window || !('highlights' in window.CSS)) return () => {};
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const root = range.startContainer.getRootNode();
  const styled = root instanceof window.ShadowRoot ? root : document;
  styled.adoptedStyleSheets = [...styled.adoptedStyleSheets, sheet];
  window.CSS.highlights.set(HIGHLIGHT_NAME, new window.Highlight(range));
  return () => {
    window.CSS.highlights.delete(HIGHLIGHT_NAME);
    styled.adoptedStyleSheets = [...styled.adoptedStyleSheets].filter((other) => other !== sheet);
  };
}
