import fc from 'fast-check';
import { COLOURS, COMPREHENSION_LEVELS } from '../../../utils/contract/annotations';
import { EMPTY_EXPORT, type LibraryExport } from '../../../utils/contract/records';
import type { ExportFile, ExportFormat, ExportOptions } from '../../../utils/exchange/formats';
import { openExport } from '../../../utils/exchange/formats';
import { awkwardText, keptArticle, metaOf, noteOf, sha256 } from './libraries';

/** Words of an export, as the library page gives them. */
export const WORDS: ExportOptions['words'] = {
  title: 'Notes from Lede',
  lang: 'en',
  dir: 'ltr',
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink' },
  comprehension: { understood: 'Understood', partly: 'Partly understood', not: 'Not understood' },
};

const SENTENCES = ['The ferry is back.', 'Nobody knew why.', 'Tickets cost <3 €.'];

const onSentence = (sentence: number, exact = SENTENCES[sentence] ?? '') => ({
  kind: 'sentence' as const,
  sentence,
  quote: { exact, prefix: '', suffix: '' },
});

const SAMPLE_ID = sha256('https://news.example/2025/harbour');

/** One article with all that can be kept of one. */
export function sampleExport(): LibraryExport {
  const { article, edition } = keptArticle(SAMPLE_ID, SENTENCES, {
    title: 'Ferry: "back" at last',
    tags: ['sea side', 'work'],
  });
  const own = { ...metaOf(), articleId: SAMPLE_ID };
  return {
    ...EMPTY_EXPORT,
    articles: [article],
    editions: [edition],
    notes: [
      noteOf({ articleId: SAMPLE_ID, id: 'n1', body: 'Read again.\nTwice.' }),
      noteOf({ articleId: SAMPLE_ID, id: 'n2', target: onSentence(1), body: '=1+1' }),
      noteOf({
        articleId: SAMPLE_ID,
        id: 'n3',
        target: onSentence(1),
        body: 'deleted',
        deletedAt: 1_767_225_600_000,
      }),
      noteOf({
        articleId: SAMPLE_ID,
        id: 'n4',
        target: onSentence(2, 'A sentence of another edition.'),
        body: 'old',
      }),
    ],
    marks: [
      { ...own, editionId: null, id: 'm1', target: onSentence(0), colour: 'green', grasp: null },
      { ...own, editionId: null, id: 'm2', target: onSentence(2), colour: null, grasp: 'partly' },
    ],
    translations: [
      { ...own, id: 't1', exact: SENTENCES[1] ?? '', lang: 'ko', text: '아무도 이유를 몰랐다.' },
    ],
  };
}

/** Articles whose every text is of the kind that breaks formats. */
export const awkwardExport: fc.Arbitrary<LibraryExport> = fc
  .array(
    fc.record({
      title: awkwardText,
      byline: fc.option(awkwardText),
      tags: fc.array(
        awkwardText.filter((tag) => tag.trim() !== ''),
        { maxLength: 2 },
      ),
      kept: fc.array(
        fc.record({
          sentence: awkwardText.filter((text) => text !== ''),
          body: awkwardText,
          translation: awkwardText,
          colour: fc.constantFrom(...COLOURS, null),
          grasp: fc.constantFrom(...COMPREHENSION_LEVELS),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 3 },
  )
  .map((articles) => {
    const parts = articles.map(({ title, byline, tags, kept }, i) => {
      const articleId = `a${i}`;
      const about = { title, byline, tags };
      const { article, edition } = keptArticle(articleId, ['Nothing of this.'], about);
      const own = { ...metaOf(), articleId };
      return {
        articles: [article],
        editions: [edition],
        places: [],
        notes: kept.map(({ sentence, body }, n) =>
          noteOf({ articleId, id: `${articleId}-n${n}`, target: onSentence(n, sentence), body }),
        ),
        marks: kept.map(({ sentence, colour, grasp }, n) => ({
          ...own,
          editionId: null,
          id: `${articleId}-m${n}`,
          target: onSentence(n, sentence),
          colour,
          grasp,
        })),
        translations: kept.map(({ sentence, translation }, n) => ({
          ...own,
          id: `${articleId}-t${n}`,
          exact: sentence,
          lang: 'ko',
          text: translation,
        })),
      };
    });
    return {
      articles: parts.flatMap((part) => part.articles),
      editions: parts.flatMap((part) => part.editions),
      places: [],
      notes: parts.flatMap((part) => part.notes),
      marks: parts.flatMap((part) => part.marks),
      translations: parts.flatMap((part) => part.translations),
    };
  });

export function exportFile(
  library: LibraryExport,
  format: ExportFormat,
  options: Partial<ExportOptions> = {},
): ExportFile {
  const writer = openExport({
    format,
    scope: 'all',
    createdAt: '2026-11-01T09:00:00.000Z',
    words: WORDS,
    ankiFields: ['sentence', 'translation', 'note', 'source'],
    ...options,
  });
  writer.add(library);
  return writer.end();
}

export const exportText = (...of: Parameters<typeof exportFile>) =>
  exportFile(...of).pieces.join('');
