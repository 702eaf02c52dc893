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
  const markings = createMarkings();
  const entries = new Map<number, Entry>();
  const saving = createMarkSaving(article, library, markings, entries);
  const { isDirty, save, failure } = saving;

  return {
    of: (n) => markings.of(n).value,
    unclear: markings.unclear,
    failure,
    change(n, to) {
      if (!entries.has(n)) {
        const target = article.targetOf(n);
        entries.set(n, { id: randomId(), target, saved: NOTHING, underWay: null });
      }
      markings.show(new Map([[n, { ...markings.of(n).peek(), ...to }]]));
      void save(n);
    },
    retry() {
      failure.value = null;
      void saving.saveAll();
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
      markings.show(news);
    },
    async flush() {
      await saving.saveAll();
      return !saving.hasUnsaved();
    },
  };
}

/** The markings on the screen, by the numbers of their sentences. */
function createMarkings() {
  // A signal for each sentence that was looked at: a change redraws that sentence alone.
  const bySentence = new Map<number, Signal<Marking>>();
  const marked = signal<ReadonlyMap<number, Marking>>(new Map());

  function of(n: number): Signal<Marking> {
    const known = bySentence.get(n) ?? signal(NOTHING);
    bySentence.set(n, known);
    return known;
  }

  return {
    of,
    unclear: computed(() =>
      [...marked.value]
        .filter(([, { grasp }]) => grasp === 'partly' || grasp === 'not')
        .map(([n]) => n)
        .sort((a, b) => a - b),
    ),
    show(changed: ReadonlyMap<number, Marking>): void {
      for (const [n, marking] of changed) of(n).value = marking;
      marked.value = new Map([...marked.peek(), ...changed]);
    },
  };
}

/** Saves to the Library what the screen shows. */
function createMarkSaving(
  article: MarkedArticle,
  library: Pick<LibraryClient, 'saveMark'>,
  markings: ReturnType<typeof createMarkings>,
  entries: ReadonlyMap<number, Entry>,
) {
  const failure = signal<ErrorValue | null>(null);

  const isDirty = (n: number, entry: Entry) => !isSame(markings.of(n).peek(), entry.saved);

  const hasUnsaved = () => [...entries].some(([n, entry]) => isDirty(n, entry));

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
      const marking = markings.of(n).peek();
      const { id, target } = entry;
      const result = await library.saveMark({
        id,
        articleId: articleId.value,
        target,
        ...marking,
      });
      if (!result.ok) {
        failure.value = result.error;
        return;
      }
      // Another tab may have marked the sentence first: then that mark was changed.
      entry.id = result.value.id;
      entry.saved = marking;
    }
    if (!hasUnsaved()) failure.value = null;
  }

  const saveAll = () => Promise.all([...entries.keys()].map(save));

  return { failure, isDirty, hasUnsaved, save, saveAll };
}
