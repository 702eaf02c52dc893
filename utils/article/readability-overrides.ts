/**
 * Put in place of Readability's methods whose results are never used (pictures, styles, metadata,
 * bylines), or that look again for what `DomReader` has already removed from the copy (scripts, hidden
 * elements). The build leaves the real ones out, see `utils/build/lean-readability.ts`.
 */
export const READABILITY_OVERRIDES = {
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
