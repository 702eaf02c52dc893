import type { AnnotatedArticle, AnnotatedSentence } from './annotated-article';
import { escapeMarkdown, linkOf, quoteYaml } from './escaping';

/** The words an export needs in the reader's language. */
export interface ExportWords {
  /** The file's title. */
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: string;
  readonly colours: Readonly<Record<string, string>>;
  readonly comprehension: Readonly<Record<string, string>>;
}

/** One Markdown file of all articles, each under a heading of its own. */
export function markdownWriter(words: ExportWords, createdAt: string) {
  const pieces = [frontMatter({ title: words.title, created: createdAt.slice(0, 10) })];
  return {
    add(annotated: AnnotatedArticle): void {
      pieces.push(
        `\n# ${headingOf(annotated)}\n\n${sourceOf(annotated)}\n${bodyOf(annotated, words)}`,
      );
    },
    end: () => pieces,
  };
}

/** An article as a Markdown file of its own, with the properties that Obsidian reads. */
export function markdownFile(annotated: AnnotatedArticle, words: ExportWords): string {
  const { article, tags } = annotated;
  const properties = {
    title: article.title,
    url: article.url,
    site: article.siteName,
    author: article.byline,
    published: article.published,
    read: article.openedAt.slice(0, 10),
    lang: article.lang,
    // A tag in Obsidian has no space.
    tags: tags.map((tag) => tag.trim().replace(/[\s#,]+/g, '-')),
  };
  return `${frontMatter(properties)}\n# ${headingOf(annotated)}\n${bodyOf(annotated, words)}`;
}

type Property = string | null | readonly string[];

function frontMatter(properties: Readonly<Record<string, Property>>): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    if (value === null || value.length === 0) return [];
    if (typeof value === 'string') return [`${name}: ${quoteYaml(value)}`];
    return [`${name}:`, ...value.map((item) => `  - ${quoteYaml(item)}`)];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A heading is one line. */
const headingOf = ({ article }: AnnotatedArticle) =>
  escapeMarkdown(article.title.replace(/\s+/g, ' ').trim());

function sourceOf({ article }: AnnotatedArticle): string {
  const link = linkOf(article.url);
  const about = [article.siteName, article.byline, article.openedAt.slice(0, 10)]
    .filter((part) => part !== null)
    .map(escapeMarkdown);
  return `${[...about, ...(link ? [`<${link}>`] : [])].join(' · ')}\n`;
}

function bodyOf({ notes, sentences }: AnnotatedArticle, words: ExportWords): string {
  return [
    ...notes.map(({ body }) => `\n${escapeMarkdown(body)}\n`),
    ...sentences.map((sentence) => sentenceOf(sentence, words)),
  ].join('');
}

function sentenceOf(sentence: AnnotatedSentence, { colours, comprehension }: ExportWords): string {
  const { quote, colour, grasp, translations, notes } = sentence;
  const said = [colour && colours[colour], grasp && comprehension[grasp]]
    .filter(Boolean)
    .join(' · ');
  const quoted = [
    escapeMarkdown(quote.exact),
    ...translations.map(({ text }) => `*${escapeMarkdown(text.replace(/\s+/g, ' ').trim())}*`),
    ...(said ? [`— ${said}`] : []),
  ];
  const lines = quoted
    .join('\n\n')
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'));
  return `\n${[lines.join('\n'), ...notes.map(({ body }) => escapeMarkdown(body))].join('\n\n')}\n`;
}
