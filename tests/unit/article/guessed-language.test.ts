import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../utils/article';
import { divideArticle } from '../../../utils/article/divide';
import { segment } from '../../../utils/sentences';
import { languageOf } from '../../../utils/sentences/language-of';
import { parse } from '../../support/article-page';

describe('the language of an article that declares none', () => {
  it('is guessed once, and a block that says little is divided by the language of the whole', () => {
    const long = 'Port jest w całości nieczynny, ale nikt nie wie, kiedy ani jak.';
    const body = `<h1>Sztorm</h1>${`<p>${long} ${long} ${long}</p>`.repeat(4)}<p>Adres: ul. Portowa.</p>`;
    const asked: string[] = [];
    const extraction = extractArticle(
      parse(`<article>${body}</article>`),
      'https://news.example/sztorm',
    );
    if (!extraction.ok) throw new Error(extraction.problem);
    const article = divideArticle(extraction.article, segment, (text) => {
      asked.push(text);
      return languageOf(text);
    });
    expect(asked).toHaveLength(1);
    expect(article.lang).toBeNull();
    expect(article.blocks.at(-1)?.sentences).toHaveLength(1);
  });
});
