/** The root's class in a shadow tree: what stands for the root element of a page of ours. */
export const SIGHT_ROOT = 'sight-root';

/** A length in rem; the condition of a media query, where one means the browser's own size anyway. */
const REM = /@media[^{]*\{|(-?(?:\d+\.)?\.?\d+)rem\b/g;
/** The root element, where a selector begins with it. */
const ROOT = /(^|[{},])(?:html|:root)(?=[{:,])/g;
/** Shadow trees have no faces of their own. */
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * The style sheet of a page of ours, minified, for a shadow root in somebody else's page: there `rem`
 * would be of that page's root, and `html` its root. The element with the class {@link SIGHT_ROOT}
 * stands for the root, and has the custom property `--rem`.
 */
export const shadowStyles = (css: string): string =>
  css
    .replace(FONT_FACE, '')
    .replace(ROOT, `$1.${SIGHT_ROOT}`)
    .replace(REM, (found, size?: string) =>
      size === undefined ? found : `calc(${size}*var(--rem))`,
    );
