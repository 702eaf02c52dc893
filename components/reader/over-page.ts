import type { Article } from '../../utils/contract/article';
import type { TabService } from '../../utils/contract/background-services';
import type { LibraryClient } from '../../utils/contract/library-service';
import type { ReadingState } from '../../utils/contract/reading-state';
import { AppError, type Client, failed } from '../../utils/contract/result';
import type { FromReader, SightPlace, ToReader } from '../../utils/page/overlay/frame-port';
import { createFightingModel, type FightingModel } from './fighting/fighting-model';
import type { Watch } from './fighting/watch';
import type { ReaderModel } from './reader-model';

export interface OverPageDeps {
  /** Whether the article may come from the page: no other site's is shown. */
  isOfPage(article: Article): boolean;
  /** Draws the reader of an article. */
  show(
    article: Article,
    known: ReadingState | null,
    onClose: () => void,
    fighting: FightingModel,
  ): ReaderModel;
  readonly library: LibraryClient;
  readonly tabs: Client<TabService>;
  flushSettings(): Promise<unknown>;
}

/** Over a news page: the content script gives the article and says when the overlay is shown. */
export function readOverPage(port: MessagePort, deps: OverPageDeps): void {
  const { library, tabs } = deps;
  const tell = (message: FromReader) => port.postMessage(message);
  let model: ReaderModel | null = null;
  let watch: Promise<Watch | null> = Promise.resolve(null);
  let isWarned = false;
  const fighting = createFightingModel(
    async (after) =>
      (await watch)?.goOnInTab(after) ?? failed(new AppError('unreachable', 'nothing is open')),
  );
  const leave = async () => {
    await deps.flushSettings();
    // What cannot be saved stays on the screen, with its message; who asks again leaves without it.
    const mayLeave = !model || (await model.flush()) || isWarned;
    isWarned = true;
    tell({ kind: mayLeave ? 'leave' : 'stay' });
  };
  port.onmessage = async ({ data }: MessageEvent<ToReader>) => {
    if (data.kind === 'article') {
      if (!deps.isOfPage(data.article)) return;
      model = deps.show(data.article, data.known, leave, fighting);
      tell({ kind: 'rendered' });
      followPaper((colour) => tell({ kind: 'paper', colour }));
    } else if (data.kind === 'shown' && model) {
      const reader = model;
      if (data.from) void goOnFrom(reader, data.from).then(() => tell({ kind: 'painted' }));
      // After the first sentence: no page fights before.
      watch = import('./fighting/watch').then(
        ({ watchPage }) => watchPage(reader, tabs, fighting, tell),
        () => null,
      );
      void tabs.guardReader();
      model.kept(await library.openArticle(model.article));
    } else if (data.kind === 'stepped') {
      model?.step(data.by);
    } else if (data.kind === 'closing') {
      void leave();
    } else {
      (await watch)?.hear(data);
    }
  };
}

/** Tells the reader's background, and again when its theme changes. */
function followPaper(tell: (colour: string) => void): void {
  const root = document.documentElement;
  const tellNow = () => tell(getComputedStyle(root).backgroundColor);
  const themes = new MutationObserver(tellNow);
  themes.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tellNow);
  tellNow();
}

/** Goes on where first sight leaves off: at its sentence, and with that in its place. */
async function goOnFrom(model: ReaderModel, { by, top }: SightPlace): Promise<void> {
  for (let steps = Math.abs(by); steps > 0; steps--) model.step(Math.sign(by));
  // Drawn in this turn, laid out and painted in the next two.
  await Promise.resolve();
  const current = document.querySelector('.page [aria-current="true"]');
  const page = current?.closest('.page');
  if (current && page) page.scrollTop += current.getBoundingClientRect().top - top;
  await painted();
}

const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
