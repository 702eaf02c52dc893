/**
 * Remembers the page's scroll position, focus and selection.
 *
 * @returns puts all three back, as far as the nodes are still there.
 */
export function takePageSnapshot(document: Document): () => void {
  const window = document.defaultView;
  const scroll = { left: window?.scrollX ?? 0, top: window?.scrollY ?? 0 };
  const focused = document.activeElement;
  const selection = document.getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) =>
    selection?.getRangeAt(i).cloneRange(),
  );
  return () => {
    if (focused instanceof HTMLElement && focused.isConnected && focused !== document.body) {
      focused.focus({ preventScroll: true });
    } else if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
    restoreSelection(document.getSelection(), ranges);
    window?.scrollTo({ ...scroll, behavior: 'instant' });
  };
}

function restoreSelection(selection: Selection | null, ranges: readonly (Range | undefined)[]) {
  // A text field's own selection survives by itself; clearing here would take it away.
  if (!selection || ranges.length === 0) return;
  selection.removeAllRanges();
  for (const range of ranges) {
    if (range?.startContainer.isConnected) selection.addRange(range);
  }
}
