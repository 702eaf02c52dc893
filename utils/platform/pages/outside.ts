/** Opens an address in a tab of its own, which learns nothing of where it was opened. */
export function openOutside(address: string): void {
  window.open(address, '_blank', 'noopener,noreferrer');
}

/** Puts a text on the clipboard. False where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
