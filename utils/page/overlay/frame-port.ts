import type { Article } from '../../contract/article';
import type { ReadingState } from '../../contract/reading-state';
import { isOfSameSite } from '../../contract/same-site';
import type { Fight } from '../../contract/went-on';

/**
 * What the content script tells the reader's frame, through a `MessagePort` that it hands to the frame
 * it made. The page can neither see nor forge what goes through: see {@link receiveFramePort}.
 */
export type ToReader =
  /** The article, and what the Library knew of it, if it has said so yet. */
  | { readonly kind: 'article'; readonly article: Article; readonly known: ReadingState | null }
  /** The overlay is on the screen now; in first sight's place where there was one. */
  | { readonly kind: 'shown'; readonly from?: SightPlace | undefined }
  /** The reader has stepped by so many sentences where first sight still had the keys. */
  | { readonly kind: 'stepped'; readonly by: number }
  /** The overlay is about to close: save what is unsaved, then answer `leave` or `stay`. */
  | { readonly kind: 'closing' }
  /** The page is watched from now on: say where the focus is. */
  | { readonly kind: 'guarded' }
  /** The page has done something to the reader; `isOver` when that cannot be put right. */
  | { readonly kind: 'fought'; readonly how: Fight; readonly isOver: boolean }
  /** Whether the reader is to be seen: what cannot be seen is not clicked either. */
  | { readonly kind: 'seen'; readonly isSeen: boolean };

/** What the reader's frame tells the content script. */
export type FromReader =
  /** The port has come, and the worker says that it is ours. */
  | { readonly kind: 'received' }
  /** The article is laid out; the overlay may be shown. */
  | { readonly kind: 'rendered' }
  /** The reader's background, as CSS has it. */
  | { readonly kind: 'paper'; readonly colour: string }
  /** What was told with `shown` is painted: first sight may go. */
  | { readonly kind: 'painted' }
  /** The reader is done, everything is saved: take the overlay away. */
  | { readonly kind: 'leave' }
  /** Something could not be saved, and the reader must see that before anything closes. */
  | { readonly kind: 'stay' }
  /** What is being written; null for nothing. */
  | { readonly kind: 'writing'; readonly writing: Writing | null };

/** Where first sight leaves off: the frame goes on from there. */
export interface SightPlace {
  /** The sentences stepped by since the article was told. */
  readonly by: number;
  /** Where the current sentence begins, in CSS pixels from the top of the window. */
  readonly top: number;
}

/** A field of the reader's that is being written in. */
export interface Writing {
  /** The note's id, '' in another field. */
  readonly note: string;
  /** False while the field has not got the keys: the page has taken the focus, or hidden the frame. */
  readonly hasKeys: boolean;
}

/**
 * The message that carries the port. `key` was told to the worker by our script in the page, and to
 * nobody else: the frame's address is no secret, and any page can post a port to a frame of its own.
 */
export interface FramePortMessage {
  readonly ledeFramePort: string;
}

/** Keys that a frame asks the worker about: what is posted to a frame of ours is its own at once. */
const MOST_KEYS_ASKED = 3;
/** UTF-16 code units of what may be a key. */
const LONGEST_KEY = 64;

/** The way to the reader in a frame, whether or not its document has loaded yet. */
export interface FrameLink {
  /** Says something to the reader, once it is there. */
  tell(message: ToReader): void;
  /** Fulfilled once the frame has loaded something, the reader or else a refusal, and was handed its port. */
  readonly handedOver: Promise<void>;
  close(): void;
}

/**
 * Hands the frame one end of a channel when its document has loaded, and tells it what there is to
 * tell; again when the document is loaded anew, as a browser's own menu lets a reader do.
 *
 * @param expectFrame has the worker expect this frame, and gives the key; null where that failed.
 * @param origin of the reader's document: nobody else gets the message.
 */
export function linkFrame(
  frame: HTMLIFrameElement,
  expectFrame: () => Promise<string | null>,
  origin: string,
  onMessage: (message: FromReader) => void,
): FrameLink {
  /** What a document that has just loaded does not know. */
  const told: ToReader[] = [];
  const closed = new AbortController();
  let port: MessagePort | null = null;
  // Asked for while the frame loads.
  let first: Promise<string | null> | null = expectFrame();
  let markHandedOver = () => {};
  const handedOver = new Promise<void>((resolve) => {
    markHandedOver = resolve;
  });
  const connect = async () => {
    const asked = first ?? expectFrame();
    first = null;
    const key = await asked;
    if (key === null || closed.signal.aborted) return;
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromReader>) => onMessage(data);
    const message: FramePortMessage = { ledeFramePort: key };
    frame.contentWindow?.postMessage(message, origin, [port2]);
    for (const each of told) port1.postMessage(each);
    markHandedOver();
  };
  frame.addEventListener('load', () => void connect(), { signal: closed.signal });
  return {
    tell(message) {
      // A document that loads anew begins where the Library says.
      if (message.kind === 'shown') told.push({ kind: 'shown' });
      else if (/^(article|guarded)$/.test(message.kind)) told.push(message);
      port?.postMessage(message);
    },
    handedOver,
    close() {
      closed.abort();
      port?.close();
    },
  };
}

/**
 * Waits in the frame for a port whose key somebody vouches for; for ever where a page of its own
 * framed the reader, whatever that page posts.
 *
 * @param claim whose a key is; null for nobody's. Asked a few times and no more.
 */
export function receiveFramePort<Owner>(
  frame: Window,
  claim: (key: string) => Promise<Owner | null>,
): Promise<{ readonly port: MessagePort; readonly owner: Owner }> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    let asked = 0;
    const onMessage = async ({ data, ports: [port] }: MessageEvent<unknown>) => {
      if (!port || !isFramePortMessage(data)) return;
      if (++asked === MOST_KEYS_ASKED) listening.abort();
      const owner = await claim(data.ledeFramePort);
      if (owner === null) return;
      listening.abort();
      port.postMessage({ kind: 'received' } satisfies FromReader);
      resolve({ port, owner });
    };
    frame.addEventListener('message', onMessage, { signal: listening.signal });
  });
}

/**
 * Whether an article may come from a page: a script in one that a site has taken over may hand the
 * reader none that is kept under another site's name.
 *
 * @param page the page's address, as `addressIdentity` gives it.
 */
export const isArticleOfPage = ({ canonicalUrl }: Article, page: string): boolean =>
  isOfSameSite(canonicalUrl, page);

function isFramePortMessage(data: unknown): data is FramePortMessage {
  if (typeof data !== 'object' || data === null || !('ledeFramePort' in data)) return false;
  const { ledeFramePort: key } = data;
  return typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY;
}
