import { linkToSentence, type Passage } from './text-fragment';

/** Where a sentence that is copied comes from. */
interface CitedSource {
  readonly url: string;
  readonly title: string;
  readonly siteName: string | null;
}

/** Sentence `n` with its source, as plain text: the words, title and site, a link straight to it. */
export function citation(source: CitedSource, sentences: readonly Passage[], n: number): string {
  const about = [source.title, source.siteName].filter(Boolean).join(', ');
  return [sentences[n]?.text ?? '', about && `— ${about}`, linkToSentence(source.url, sentences, n)]
    .filter(Boolean)
    .join('\n');
}
