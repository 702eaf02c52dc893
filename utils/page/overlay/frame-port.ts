import type { Article } from '../../contract/article';
import type { ReadingState } from '../../contract/reading-state';

/**
 * What the content script tells the reader's frame, through a `MessagePort` that it hands to the frame
 * it made. The page can neither see nor forge what goes through.
 */
export type ToReader =
  /** The article, and what the Library knew of it, if it has said so yet. */
  | { readonly kind: 'article'; readonly article: Article; readonly known: ReadingState | null }
  /** The overlay is on the screen now. */
  | { readonly kind: 'shown' }
  /** The overlay is about to close: save what is unsaved, then answer `leave` or `stay`. */
  | { readonly kind: 'closing' };

/** What the reader's frame tells the content script. */
export type FromReader =
  /** The article is laid out; the overlay may be shown. */
  | { readonly kind: 'rendered' }
  /** The reader is done, everything is saved: take the overlay away. */
  | { readonly kind: 'leave' }
  /** Something could not be saved, and the reader must see that before anything closes. */
  | { readonly kind: 'stay' };

/** The message that carries the port. `key` is the random text in the frame's address. */
export interface FramePortMessage {
  readonly ledeFramePort: string;
}

/** Hands one end of a new channel to a frame that has loaded, and returns the other. */
export function sendFramePort(frame: HTMLIFrameElement, key: string, origin: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const message: FramePortMessage = { ledeFramePort: key };
  frame.contentWindow?.postMessage(message, origin, [port2]);
  return port1;
}

/** Waits in the frame for the port that comes with `key`; anything else the page posts is ignored. */
export function receiveFramePort(frame: Window, key: string): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    frame.addEventListener(
      'message',
      (event: MessageEvent<unknown>) => {
        const port = event.ports[0];
        if (!port || !isFramePortMessage(event.data) || event.data.ledeFramePort !== key) return;
        listening.abort();
        resolve(port);
      },
      { signal: listening.signal },
    );
  });
}

function isFramePortMessage(data: unknown): data is FramePortMessage {
  return typeof data === 'object' && data !== null && 'ledeFramePort' in data;
}
