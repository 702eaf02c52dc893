import { foldedWords } from './folded-text';

/** One sentence, ready to be compared. */
export interface Bag {
  readonly words: readonly string[];
  /** The weight of all its words. */
  readonly weight: number;
}

/** How much of two sentences is the same, in the same order; each from 0 to 1. */
export interface Likeness {
  /** Of both together (Dice's coefficient over the common subsequence). */
  readonly whole: number;
  /** Of the first alone: 1 when the second holds all of it. */
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/** Longer sentences are compared by so many first words: the time grows with the product of both. */
const MAX_WORDS = 400;

/**
 * Compares sentences by the words they share, rare ones counting up to twice as much as those that
 * stand everywhere: "the" and "said" say little about which sentence it is.
 */
export class Comparer {
  private readonly weights = new Map<string, number>();
  private readonly bags: Bag[];

  /** @param texts all sentences that will be compared: of both editions. */
  constructor(texts: readonly string[]) {
    const all = texts.map((text) => foldedWords(text).slice(0, MAX_WORDS));
    const counts = new Map<string, number>();
    for (const words of all) {
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const most = Math.log(1 + texts.length);
    for (const [word, count] of counts) this.weights.set(word, 2 - Math.log(count) / most);
    this.bags = all.map((words) => ({
      words,
      weight: words.reduce((sum, word) => sum + this.weigh(word), 0),
    }));
  }

  /** The words of sentence `n` of those given, from 0. */
  bag(n: number): Bag {
    return this.bags[n] ?? { words: [], weight: 0 };
  }

  /** From 1, a word in every sentence, to 2, a word in one. */
  weigh(word: string): number {
    return this.weights.get(word) ?? 2;
  }

  /** Compares two of the sentences by their numbers. */
  compare(first: number, second: number): Likeness {
    const a = this.bag(first);
    const b = this.bag(second);
    const common = this.commonWeight(a.words, b.words);
    return {
      whole: ratio(2 * common, a.weight + b.weight),
      ofFirst: ratio(common, a.weight),
      ofSecond: ratio(common, b.weight),
    };
  }

  /** The weight of the heaviest common subsequence. */
  private commonWeight(a: readonly string[], b: readonly string[]): number {
    const row = new Float64Array(b.length + 1);
    for (const word of a) {
      const weight = this.weigh(word);
      let diagonal = 0;
      for (let j = 1; j <= b.length; j++) {
        const above = row[j] ?? 0;
        const matched = b[j - 1] === word ? diagonal + weight : 0;
        row[j] = Math.max(above, row[j - 1] ?? 0, matched);
        diagonal = above;
      }
    }
    return row[b.length] ?? 0;
  }
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
