import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type {
  Colour,
  Comprehension,
  SentenceMark,
  SentenceTarget,
} from '../../../utils/contract/annotations';
import type { LibraryClient } from '../../../utils/contract/library-service';
import type { ErrorValue, Result } from '../../../utils/contract/result';

/** What a sentence is marked with. */
export interface Marking {
  readonly colour: Colour | null;
  readonly grasp: Comprehension | null;
}

/** The marks of the article that is being read: at once on the screen, then in the Library. */
export interface MarksModel {
  /** What sentence `n` is marked with. */
  of(n: number): Marking;
  /** The numbers of the sentences that were understood partly or not, in order. */
  readonly unclear: ReadonlySignal<readonly number[]>;
  /** Why a mark is not saved; null when all are, or that is under way. */
  readonly failure: ReadonlySignal<ErrorValue | null>;
  change(n: number, to: Partial<Marking>): void;
  /** Tries again to save what could not be saved. */
  retry(): void;
  /** Takes over the marks the Library knows, beside those made meanwhile. */
  adopt(marks: readonly SentenceMark[]): void;
  /** Saves all that is unsaved. Resolves to false when some of it could not be saved. */
  flush(): Promise<boolean>;
}

/** What the model knows of one sentence's mark. */
interface Entry {
  id: string;
  target: SentenceTarget;
  saved: Marking;
  underWay: Promise<void> | null;
}

const NOTHING: Marking = { colour: null, grasp: null };

const isSame = (a: Marking, b: Marking) => a.colour === b.colour && a.grasp === b.grasp;

/** Where the marks belong. */
export interface MarkedArticle {
  /** Asked for each save; resolves once the Library has taken in the article. */
  articleId(): Promise<Result<string>>;
  targetOf(n: number): SentenceTarget;
  /** Where a mark's sentence stands now, or null when it is gone. */
  sentenceOf(target: SentenceTarget): number | null;
}

/** @param randomId makes ids for marks. */
export function createMarksModel(
  article: MarkedArticle,
  library: Pick<LibraryClient, 'saveMark'>,
  randomId: () => string,
): MarksModel {
  // A signal for each sentence that was looked at: a change redraws that sentence alone.
  const shown = new Map<number, Signal<Marking>>();
  const entries = new Map<number, Entry>();
  const marked = signal<ReadonlyMap<number, Marking>>(new Map());
  const failure = signal<ErrorValue | null>(null);
  const unclear = computed(() =>
    [...marked.value]
      .filter(([, { grasp }]) => grasp === 'partly' || grasp === 'not')
      .map(([n]) => n)
      .sort((a, b) => a - b),
  );

  function markingOf(n: number): Signal<Marking> {
    const known = shown.get(n) ?? signal(NOTHING);
    shown.set(n, known);
    return known;
  }

  function show(changed: ReadonlyMap<number, Marking>): void {
    for (const [n, marking] of changed) markingOf(n).value = marking;
    marked.value = new Map([...marked.peek(), ...changed]);
  }

  const isDirty = (n: number, entry: Entry) => !isSame(markingOf(n).peek(), entry.saved);

  function save(n: number): Promise<void> {
    const entry = entries.get(n);
    if (!entry) return Promise.resolve();
    entry.underWay ??= saveUntilClean(n, entry).finally(() => {
      entry.underWay = null;
    });
    return entry.underWay;
  }

  async function saveUntilClean(n: number, entry: Entry): Promise<void> {
    while (isDirty(n, entry)) {
      const articleId = await article.articleId();
      if (!articleId.ok) {
        failure.value = articleId.error;
        return;
      }
      // The article's arrival may have brought the mark that this one changes, or the reader may have
      // taken it off again meanwhile.
      if (!isDirty(n, entry)) break;
      const marking = markingOf(n).peek();
      const { id, target } = entry;
      const outcome = await library.saveMark({
        ...{ id, articleId: articleId.value, target },
        ...marking,
      });
      if (!outcome.ok) {
        failure.value = outcome.error;
        return;
      }
      // Another tab may have marked the sentence first: then that mark was changed.
      entry.id = outcome.value.id;
      entry.saved = marking;
    }
    if (![...entries].some(([other, its]) => isDirty(other, its))) failure.value = null;
  }

  const saveAll = () => Promise.all([...entries.keys()].map(save));

  return {
    of: (n) => markingOf(n).value,
    unclear,
    failure,
    change(n, to) {
      if (!entries.has(n)) {
        const target = article.targetOf(n);
        entries.set(n, { id: randomId(), target, saved: NOTHING, underWay: null });
      }
      show(new Map([[n, { ...markingOf(n).peek(), ...to }]]));
      void save(n);
    },
    retry() {
      failure.value = null;
      void saveAll();
    },
    adopt(marks) {
      const news = new Map<number, Marking>();
      for (const { id, target, colour, grasp } of marks) {
        const n = article.sentenceOf(target);
        if (n === null) continue;
        const known = entries.get(n);
        const isChangedHere = known && isDirty(n, known);
        const kept = { id, target, saved: { colour, grasp } };
        // A save that waits for the article goes on with the id that the Library knows.
        entries.set(n, Object.assign(known ?? { underWay: null }, kept));
        if (!isChangedHere) news.set(n, { colour, grasp });
      }
      show(news);
    },
    async flush() {
      await saveAll();
      return ![...entries].some(([n, entry]) => isDirty(n, entry));
    },
  };
}
