/** Milliseconds between looks at the address where the Navigation API is missing. */
const POLL_MS = 500;

interface NavigationEvents {
  addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void;
}

/**
 * Calls `onMove` with the new address whenever a single-page site changes it without loading a page,
 * until `signal` aborts.
 */
export function watchAddress(
  window: Window,
  onMove: (url: string) => void,
  signal: AbortSignal,
): void {
  let last = window.location.href;
  const look = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    onMove(last);
  };
  const navigation = (window as { navigation?: NavigationEvents }).navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = window.setInterval(look, POLL_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer));
}
