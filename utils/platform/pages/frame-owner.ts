import type { FramedBy } from '../../contract/background-services';
import { workerClient } from '../shared/clients';
import { rememberPrivateWindow } from '../shared/private-window';

/**
 * Over which page our own script has made this frame, if the key that came is its; null where it is
 * nobody's. What is private about the page, the frame knows from now on.
 *
 * @param key came with a port; see `page/overlay/frame-port.ts`.
 */
export async function frameOwner(key: string): Promise<FramedBy | null> {
  const claimed = await workerClient('frames').claimFrame(key);
  if (!claimed.ok) return null;
  if (claimed.value?.isPrivate) rememberPrivateWindow();
  return claimed.value;
}
