/**
 * Hides the reader's frame and makes the page behind it reachable. The frame stays in the document,
 * with all that is open in it.
 *
 * @returns shows it again, with the focus in it.
 */
export function hideFrame(frame: HTMLIFrameElement): () => void {
  const dialog = frame.closest('dialog');
  const root = frame.getRootNode();
  const host = root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
  const setVisibility = (visibility: 'hidden' | 'visible') => {
    for (const element of [host, dialog, frame]) {
      element?.style.setProperty('visibility', visibility, 'important');
    }
  };
  setVisibility('hidden');
  dialog?.close();
  return () => {
    setVisibility('visible');
    if (!dialog?.isConnected) return;
    dialog.showModal();
    // Firefox gives no focus to what is not laid out as visible yet: after the next frame it is.
    frame.ownerDocument.defaultView?.requestAnimationFrame(() => setTimeout(() => frame.focus()));
  };
}
