/**
 * Readability's steps whose results we never look at (pictures, styles, metadata, bylines), or that
 * ask again what reading the page has settled: scripts and what is hidden have left the copy. These
 * stand in their place, and the build leaves the real ones out.
 */
export const UNASKED = {
  _unwrapNoscriptImages() {},
  _removeScripts() {},
  _getJSONLD: () => ({}),
  _getArticleMetadata: () => ({ title: '', excerpt: '-' }),
  _isValidByline: () => false,
  _isProbablyVisible: (element: Element) => element.getAttribute('aria-hidden') !== 'true',
  _cleanStyles() {},
  _fixLazyImages() {},
  _postProcessContent() {},
};
