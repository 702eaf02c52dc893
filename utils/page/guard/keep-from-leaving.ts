import { type OpenReader, tell } from '../open-reader';

/** What is used of the Navigation API, whose types are in no library yet. */
interface NavigateEvent extends Event {
  /** False where the page's own script or markup leads away. */
  readonly userInitiated: boolean;
  readonly destination: { readonly sameDocument: boolean };
  /** The file's name where something is downloaded, which leaves the document alone; else null. */
  readonly downloadRequest: string | null;
}

/**
 * Keeps the page from loading itself or another in its place while something is written over it: what
 * is typed on would go to the page that comes. What the reader does with the browser's own buttons and
 * keys is not held up.
 *
 * @param navigation the page's; where the browser has none, nothing is held.
 */
export function keepFromLeaving(reader: OpenReader, navigation: EventTarget | undefined): void {
  const onNavigate = (event: Event) => {
    const { userInitiated, destination, downloadRequest } = event as NavigateEvent;
    const isLeaving = !destination.sameDocument && downloadRequest === null;
    if (!reader.writing || !isLeaving || userInitiated || !event.cancelable) return;
    event.preventDefault();
    tell(reader, { kind: 'fought', how: 'end', isOver: false });
  };
  navigation?.addEventListener('navigate', onNavigate, { signal: reader.ended.signal });
}
