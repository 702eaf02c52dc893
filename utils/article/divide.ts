import type { Article, Segment, UndividedArticle } from '../contract/article';
import { separateSignOffs } from './signoff';

/** How many blocks are looked at to guess an article's language. */
const GUESSED_BLOCKS = 12;

/**
 * Divides an article into sentences, its sign-off and source set apart. Time grows linearly with it.
 *
 * @param segment splits a block's text.
 * @param languageOf guesses the language of a text, for an article that declares none: once, so that
 *   a block that says little goes by the whole. Without it every block is guessed.
 */
export function divideArticle(
  article: UndividedArticle,
  segment: Segment,
  languageOf?: (text: string) => string,
): Article {
  const opening = () =>
    article.blocks
      .slice(0, GUESSED_BLOCKS)
      .map((block) => block.text)
      .join(' ');
  const lang = article.lang ?? languageOf?.(opening()) ?? null;
  const sentencesIn = (text: string) => (lang ? segment(text, lang) : segment(text));
  const blocks = separateSignOffs(article.blocks, sentencesIn, article);
  return {
    ...article,
    blocks: blocks.map(({ kind, text, marks }) => ({
      kind,
      text,
      sentences: sentencesIn(text),
      marks,
    })),
  };
}
