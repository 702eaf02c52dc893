import type { Chance } from './random.ts';

/** A newer edition of a list of sentences, made up by chance, with what became of each of them. */
export interface Edited {
  readonly older: readonly string[];
  readonly newer: readonly string[];
  /** For each older sentence, what was done to it and every place where it may be found. */
  readonly truth: readonly Truth[];
}

export interface Truth {
  readonly kind: 'unchanged' | 'reworded' | 'removed';
  readonly places: readonly number[];
}

/** Shares of an article's sentences; what is left stays as it was. */
const SHARES = { withheld: 0.1, reworded: 0.18, removed: 0.07, merged: 0.05, split: 0.06 };
/** A sentence of another article after so many of ours. */
const FOREIGN = 0.04;
/** How often a part of the article is put elsewhere. */
const REORDERED = 0.5;

interface NewerSentence {
  readonly text: string;
  /** The older sentences in it. */
  readonly of: readonly number[];
}

/**
 * Edits an article as a newsroom would: sentences inserted, removed, reordered, reworded by up to a
 * third, merged and split. What is inserted is withheld from the older edition first, so that it is
 * about the same matter as the rest, or comes from another article.
 *
 * @param strangers sentences of other articles, in the same language where possible.
 */
export function edit(
  sentences: readonly string[],
  lang: string | undefined,
  strangers: readonly string[],
  chance: Chance,
): Edited {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const older: string[] = [];
  const kinds: Truth['kind'][] = [];
  let newer: NewerSentence[] = [];
  for (const text of sentences) {
    if (chance() < SHARES.withheld) {
      newer.push({ text, of: [] });
      continue;
    }
    const n = older.push(text) - 1;
    const [kind, texts] = editSentence(text, words, strangers, chance);
    kinds.push(kind);
    newer.push(...texts.map((text) => ({ text, of: [n] })));
    const stranger = pick(strangers, chance);
    if (stranger && chance() < FOREIGN) newer.push({ text: stranger, of: [] });
  }
  newer = merged(newer, chance, (n) => {
    kinds[n] = 'reworded';
  });
  if (chance() < REORDERED) newer = reordered(newer, chance);
  const truth = kinds.map((kind, n) => ({
    kind,
    places: newer.flatMap(({ of }, place) => (of.includes(n) ? [place] : [])),
  }));
  return { older, newer: newer.map(({ text }) => text), truth };
}

/** What a newsroom made of one sentence: what that is, and the sentences in its place. */
function editSentence(
  text: string,
  words: Intl.Segmenter,
  strangers: readonly string[],
  chance: Chance,
): readonly [Truth['kind'], readonly string[]] {
  let draw = chance();
  if (draw < SHARES.removed) return ['removed', []];
  draw -= SHARES.removed;
  if (draw < SHARES.reworded) {
    const other = reworded(text, words, strangers, chance);
    return other === text ? ['unchanged', [text]] : ['reworded', [other]];
  }
  draw -= SHARES.reworded;
  if (draw < SHARES.split) {
    const halves = split(text, words, chance);
    return halves.length > 1 ? ['reworded', halves] : ['unchanged', [text]];
  }
  return ['unchanged', [text]];
}

/** Up to a third of the words replaced, left out or joined by another. */
function reworded(
  text: string,
  words: Intl.Segmenter,
  strangers: readonly string[],
  chance: Chance,
): string {
  const parts = [...words.segment(text)];
  const places = parts.flatMap((part, i) => (part.isWordLike ? [i] : []));
  const most = Math.floor(places.length / 3);
  const count = most < 1 ? 0 : 1 + Math.floor(chance() * most);
  const chosen = new Set(shuffled(places, chance).slice(0, count));
  return parts
    .map(({ segment }, i) => {
      if (!chosen.has(i)) return segment;
      const draw = chance();
      const other = wordOf(pick(strangers, chance) ?? text, words, chance);
      if (draw < 0.6) return other;
      return draw < 0.8 ? '' : `${segment} ${other}`;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function wordOf(text: string, words: Intl.Segmenter, chance: Chance): string {
  const all = [...words.segment(text)].filter((part) => part.isWordLike);
  return pick(all, chance)?.segment ?? '';
}

/** Two sentences out of one, cut somewhere in its middle third. */
function split(text: string, words: Intl.Segmenter, chance: Chance): readonly string[] {
  const parts = [...words.segment(text)];
  const places = parts.flatMap((part, i) => (part.isWordLike ? [i] : []));
  if (places.length < 8) return [text];
  const at = parts[places[Math.floor(places.length * (1 / 3 + chance() / 3))] ?? 0]?.index ?? 0;
  return [`${text.slice(0, at).trim()}.`, text.slice(at).trim()];
}

/** Joins neighbours that are unchanged so far. */
function merged(
  sentences: readonly NewerSentence[],
  chance: Chance,
  onMerged: (sentence: number) => void,
): NewerSentence[] {
  const result: NewerSentence[] = [];
  for (const one of sentences) {
    const last = result.at(-1);
    if (last?.of.length === 1 && one.of.length === 1 && chance() < SHARES.merged) {
      result[result.length - 1] = join(last, one);
      for (const n of [...last.of, ...one.of]) onMerged(n);
    } else result.push(one);
  }
  return result;
}

const join = (a: NewerSentence, b: NewerSentence): NewerSentence => ({
  text: `${a.text.replace(/[.。]$/, '')}, ${b.text}`,
  of: [...a.of, ...b.of],
});

/** Takes one to four sentences out and puts them in elsewhere. */
function reordered(newer: readonly NewerSentence[], chance: Chance): NewerSentence[] {
  const from = Math.floor(chance() * newer.length);
  const part = newer.slice(from, from + 1 + Math.floor(chance() * 4));
  const rest = newer.filter((one) => !part.includes(one));
  const to = Math.floor(chance() * (rest.length + 1));
  return [...rest.slice(0, to), ...part, ...rest.slice(to)];
}

function pick<T>(list: readonly T[], chance: Chance): T | undefined {
  return list[Math.floor(chance() * list.length)];
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
