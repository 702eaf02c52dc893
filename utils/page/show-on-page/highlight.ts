const NAME = 'lede-place';
/** A ground and a text that are seen on any page. */
const STYLE = `::highlight(${NAME}) { background-color: #ffd84d; color: #1d1b18; }`;

/**
 * Marks a stretch of the page without changing its nodes, by a CSS Custom Highlight; the style comes
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
  window.CSS.highlights.set(NAME, new window.Highlight(range));
  return () => {
    window.CSS.highlights.delete(NAME);
    styled.adoptedStyleSheets = [...styled.adoptedStyleSheets].filter((other) => other !== sheet);
  };
}
