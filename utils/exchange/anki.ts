import type { AnnotatedArticle, AnnotatedSentence } from './annotated-article';
import { escapeHtml } from './escaping';

/** What a card can have, in the order of its fields. The first one tells cards apart. */
export const ANKI_FIELDS = ['sentence', 'translation', 'note', 'source'] as const;
export type AnkiField = (typeof ANKI_FIELDS)[number];

/**
 * A text file for Anki, with the headers its importer reads
 * (https://docs.ankiweb.net/importing/text-files.html#file-headers): a card for each sentence that
 * was kept, noted or translated. Fields are HTML, so that they can have lines; all else is escaped.
 *
 * @param fields at least one; their order is that of {@link ANKI_FIELDS}.
 */
export function ankiWriter({ fields }: { readonly fields: readonly AnkiField[] }) {
  const chosen = ANKI_FIELDS.filter((field) => fields.includes(field));
  const pieces = [
    '#separator:tab\n#html:true\n',
    // Anki's own note type for two fields; with more, the reader chooses one of theirs.
    chosen.length === 2 ? '#notetype:Basic\n' : '',
    `#deck:Lede\n#columns:${[...chosen.map(named), 'Tags'].join('\t')}\n`,
    `#tags column:${chosen.length + 1}\n`,
  ];
  return {
    add(annotated: AnnotatedArticle): void {
      for (const sentence of annotated.sentences) {
        const cells = chosen.map((field) => FIELDS[field](sentence, annotated));
        pieces.push(`${[...cells, tagsOf(sentence, annotated)].join('\t')}\n`);
      }
    },
    end: () => pieces,
  };
}

const named = (field: string) => field.slice(0, 1).toUpperCase() + field.slice(1);

const FIELDS: Readonly<
  Record<AnkiField, (sentence: AnnotatedSentence, annotated: AnnotatedArticle) => string>
> = {
  sentence: ({ quote }) => fieldOf(quote.exact),
  translation: ({ translations }) => fieldOf(translations.map(({ text }) => text).join('\n')),
  note: ({ notes }) => fieldOf(notes.map(({ body }) => body).join('\n\n')),
  source: (_, { article }) =>
    fieldOf([article.title, article.siteName ?? '', article.url].filter(Boolean).join('\n')),
};

/**
 * A field as HTML on one line. A sign at a line's start would make it a comment, and what Anki
 * itself reads between brackets (sounds, LaTeX), double braces (clozes) or after a backslash (MathJax)
 * is not the page's to say.
 */
function fieldOf(text: string): string {
  return (
    escapeHtml(text)
      .replace(/\t/g, ' ')
      .replace(/\r\n|[\n\r]/g, '<br>')
      .replace(/\p{Cc}/gu, '')
      .replace(/^#/, '&#35;')
      .replace(/\[(?=sound:|latex|\/latex|\$|\/\$|anki:)/gi, '&#91;')
      .replaceAll('{{', '&#123;&#123;')
      // MathJax reads what is shown, not what is written: only an element between the signs parts them.
      .replace(/\\(?=[([]|&#91;)/g, '\\<span></span>')
  );
}

/**
 * Tags are words divided by spaces; two colons make a tree. They are no HTML where Anki lists them,
 * but are HTML where a card shows them, so that no way of writing a sign of it is right in both.
 */
function tagsOf({ colour, grasp }: AnnotatedSentence, { tags }: AnnotatedArticle): string {
  const all = [
    'lede',
    ...(colour ? [`lede::${colour}`] : []),
    ...(grasp ? [`lede::${grasp}`] : []),
    ...tags,
  ];
  return all.map((tag) => tag.replace(/[\s"\p{Cc}<>[\]{}\\]+/gu, '_')).join(' ');
}
