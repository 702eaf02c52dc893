import { vi } from 'vitest';
import type { Article, Extraction, UndividedArticle } from '../../../utils/contract/article';
import type { FirstSight, Opening } from '../../../utils/contract/first-sight';
import type { ReadingState } from '../../../utils/contract/reading-state';
import { done, type Result } from '../../../utils/contract/result';
import type { WentOn } from '../../../utils/contract/went-on';
import type { FromReader, ToReader } from '../../../utils/page/overlay/frame-port';
import { createPageSession } from '../../../utils/page/session';
import { articleOf } from '../sample-article';

/** A frame that the code under test has put into the document, with the reader played by the test. */
export interface FakeFrame {
  readonly element: HTMLIFrameElement;
  readonly posted: { message: unknown; origin: string }[];
  /** What the reader was told through its port, in order. */
  readonly heard: ToReader['kind'][];
  /** What it was told the Library knows of the article. */
  readonly known: (ReadingState | null)[];
  /** The reader's document has loaded, and knows its port for ours. */
  load(): Promise<void>;
  /** Something has loaded that is not the reader: a refusal. */
  loadRefusal(): Promise<void>;
  /** Says something through its port; what is but a kind by its name. */
  say(said: FromReader | FromReader['kind']): Promise<void>;
}

/**
 * Plays the browser for frames: happy-dom has neither layout nor extension pages, so the frame's size
 * and its window are made up. `frames` holds those made since.
 */
export function fakeFrames(): FakeFrame[] {
  const frames: FakeFrame[] = [];
  const create = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation(((name: string) => {
    if (name !== 'iframe') return create(name);
    // Not a real one, which happy-dom would try to load.
    const element = create('div') as unknown as HTMLIFrameElement;
    element.tabIndex = -1;
    frames.push(fakeFrame(element));
    return element;
  }) as typeof document.createElement);
  return frames;
}

function fakeFrame(element: HTMLIFrameElement): FakeFrame {
  let port: MessagePort | null = null;
  const frame: FakeFrame = {
    element,
    posted: [],
    heard: [],
    known: [],
    async load() {
      await frame.loadRefusal();
      await frame.say('received');
    },
    async loadRefusal() {
      element.dispatchEvent(new Event('load'));
      await settle();
    },
    async say(said) {
      port?.postMessage(typeof said === 'string' ? { kind: said } : said);
      await settle();
    },
  };
  const postMessage = (message: unknown, origin: string, [sent]: MessagePort[]) => {
    frame.posted.push({ message, origin });
    port = sent ?? null;
    if (!port) return;
    port.onmessage = ({ data }: MessageEvent<ToReader>) => {
      frame.heard.push(data.kind);
      if (data.kind === 'article') frame.known.push(data.known);
    };
  };
  Object.defineProperty(element, 'contentWindow', { value: { postMessage } });
  element.getBoundingClientRect = () => new DOMRect(0, 0, 800, 600);
  return frame;
}

export const article = articleOf(['One.', 'Two.']);

/** A session on a page at `address`, with everything it can ask for under the test's control. */
export function sessionOn(address = article.canonicalUrl) {
  let keys = 0;
  const page = {
    address,
    extraction: { ok: true, article } as Extraction,
    selection: { ok: false, problem: 'no-selection' } as Extraction,
    openedInTab: vi.fn(
      async (_article: Article, _wentOn?: WentOn): Promise<Result<void>> => done(undefined),
    ),
    extractPicked: vi.fn(async (_element: Element) => page.selection),
    /** What the worker prepares: the article as it is, without a first sight. */
    known: null as ReadingState | null,
    sight: null as FirstSight | null,
    prepareOpening: vi.fn(
      async (taken: UndividedArticle): Promise<Opening> => ({
        // Those of tests are divided already.
        article: taken as Article,
        known: page.known,
        sight: page.sight,
      }),
    ),
    extract: vi.fn(async () => page.extraction),
    /** Another key each time, so that none is used twice. */
    expectFrame: vi.fn(async (): Promise<string | null> => `key ${++keys}`),
  };
  const navigation = new EventTarget();
  const location = {
    get href() {
      return page.address;
    },
  };
  const session = createPageSession({
    document,
    window: { location, navigation } as unknown as Window,
    readerUrl: 'about:blank',
    readerOrigin: 'chrome-extension://lede',
    expectFrame: page.expectFrame,
    extract: page.extract,
    extractSelection: async () => page.selection,
    extractPicked: page.extractPicked,
    identity: (url) => url.replace(/[?#].*/, ''),
    prepareOpening: page.prepareOpening,
    openInTab: page.openedInTab,
  });
  const moveTo = async (url: string) => {
    page.address = url;
    navigation.dispatchEvent(new Event('currententrychange'));
    await settle();
  };
  return { session, page, moveTo };
}

/** Lets everything that waits for no clock happen: due timers and messages between ports. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await vi.advanceTimersByTimeAsync(0);
    await new Promise((go) => setImmediate(go));
  }
}

/** The elements of ours that are in the page. */
export const overlays = () => [...document.documentElement.children].filter(isOurs);

const isOurs = (element: Element) => element !== document.head && element !== document.body;
