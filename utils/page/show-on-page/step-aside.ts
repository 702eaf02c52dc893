/**
 * Takes the reader's frame out of the way and the page behind it back within reach. The frame stays
 * where it is, with all that is open in it.
 *
 * @returns brings it back, with the focus in it.
 */
export function stepAside(frame: HTMLIFrameElement): () => void {
  const dialog = frame.closest('dialog');
  const root = frame.getRootNode();
  const host = root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
  const show = (visibility: string) => {
    for (const element of [host, dialog, frame]) {
      element?.style.setProperty('visibility', visibility, 'important');
    }
  };
  show('hidden');
  dialog?.close();
  return () => {
    show('visible');
    if (!dialog?.isConnected) return;
    dialog.showModal();
    // What is not laid out as visible yet gets no focus in Firefox.
    frame.ownerDocument.defaultView?.requestAnimationFrame(() => setTimeout(() => frame.focus()));
  };
}
