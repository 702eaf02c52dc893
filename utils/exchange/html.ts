import type { AnnotatedArticle, AnnotatedSentence } from './annotated-article';
import { escapeHtml, linkOf } from './escaping';
import type { ExportWords } from './markdown';

/**
 * One HTML file of all articles that needs nothing beside it: no script, no picture, no network, and
 * a policy that says so. Readable on screen and on paper.
 */
export function htmlWriter(words: ExportWords) {
  const { title, lang, dir } = words;
  const pieces = [
    `<!doctype html>\n<html lang="${escapeHtml(lang)}" dir="${escapeHtml(dir)}">\n<head>\n`,
    '<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escapeHtml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
    `<h1>${escapeHtml(title)}</h1>\n`,
  ];
  return {
    add(annotated: AnnotatedArticle): void {
      pieces.push(annotatedArticleOf(annotated, words));
    },
    end: () => [...pieces, '</body>\n</html>\n'],
  };
}

function annotatedArticleOf(annotated: AnnotatedArticle, words: ExportWords): string {
  const { article, tags, notes, sentences } = annotated;
  const about = [article.siteName, article.byline, article.openedAt.slice(0, 10), ...tags]
    .filter((part) => part !== null)
    .map(escapeHtml);
  const title = escapeHtml(article.title);
  const link = linkOf(article.url);
  const heading = link ? `<a href="${escapeHtml(link)}" rel="noreferrer">${title}</a>` : title;
  const lang = article.lang ? ` lang="${escapeHtml(article.lang)}"` : '';
  return [
    `<article>\n<h2${lang} dir="${article.dir === 'rtl' ? 'rtl' : 'ltr'}">${heading}</h2>\n`,
    `<p class="about">${about.join(' · ')}</p>\n`,
    ...notes.map(({ body }) => noteOf(body)),
    ...sentences.map((sentence) => sentenceOf(sentence, lang, words)),
    '</article>\n',
  ].join('');
}

function sentenceOf(sentence: AnnotatedSentence, lang: string, words: ExportWords): string {
  const { quote, colour, grasp, translations, notes } = sentence;
  const kept = colour ? ` class="${escapeHtml(colour)}"` : '';
  const said = [colour && words.colours[colour], grasp && words.comprehension[grasp]]
    .filter((word) => typeof word === 'string')
    .map(escapeHtml);
  return [
    `<blockquote><p${kept}${lang} dir="auto">${escapeHtml(quote.exact)}</p>\n`,
    ...translations.map(
      ({ lang: into, text }) =>
        `<p class="translation" lang="${escapeHtml(into)}" dir="auto">${escapeHtml(text)}</p>\n`,
    ),
    said.length > 0 ? `<p class="about">${said.join(' · ')}</p>\n` : '',
    '</blockquote>\n',
    ...notes.map(({ body }) => noteOf(body)),
  ].join('');
}

const noteOf = (body: string) => `<p class="note" dir="auto">${escapeHtml(body)}</p>\n`;

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1.25rem; font: 1.05rem/1.6 Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; } h2 { margin: 3rem 0 0; font-size: 1.35rem; line-height: 1.3; break-after: avoid; }
blockquote { margin: 1.5rem 0 0.5rem; break-inside: avoid; } blockquote p { margin: 0; }
.about { margin: 0.2rem 0; font: 0.85rem/1.5 system-ui, sans-serif; opacity: 0.75; }
.translation { font-style: italic; }
.note { margin: 0.5rem 0 0.5rem 1.5rem; font: 0.95rem/1.5 system-ui, sans-serif; white-space: pre-wrap; break-inside: avoid; }
:is(.yellow, .green, .blue, .pink) { padding-inline-start: 0.7rem; border-inline-start: 0.3rem solid; }
.yellow { border-color: #d9a400; } .green { border-color: #3f9142; } .blue { border-color: #2f6fc4; } .pink { border-color: #c94f8c; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } a { color: inherit; } }
`;
