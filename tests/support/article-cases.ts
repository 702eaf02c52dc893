import { expect } from 'vitest';
import type { Article } from '../../utils/contract/article';
import { articleOf, parse, textOf } from './article-page';

/** The headline of every page a case is built on. */
export const HEADLINE = 'Town to rebuild its pier';

/** A small page, and what must hold of its article. */
export interface PageCase {
  readonly body: string;
  readonly head?: string;
  readonly lang?: string;
  /** Texts of the article, and texts that are none of it. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Texts that stand in it exactly once. */
  readonly once?: readonly string[];
  /** Texts of whole blocks. */
  readonly blocks?: readonly string[];
  /** The kind of the block that has a text in it. */
  readonly kinds?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly byline?: string | null;
  /** How the time of publication begins, or null for none. */
  readonly published?: string | null;
  readonly language?: string;
}

/** The article of a case, at an address without a date. */
const caseArticle = ({ body, head = '', lang = 'en' }: PageCase): Article =>
  articleOf(
    parse(
      `<!doctype html><html lang="${lang}"><head><title>${HEADLINE} - The Harbour Post</title>${head}</head><body>${body}</body></html>`,
    ),
    'https://news.example/harbour/pier-story',
  );

/** Expects of a case's article whatever the case says of it. */
export function expectCase(page: PageCase): void {
  const article = caseArticle(page);
  const text = textOf(article);
  for (const part of page.has ?? []) expect(text).toContain(part);
  for (const part of page.lacks ?? []) expect(text).not.toContain(part);
  for (const part of page.once ?? []) expect(text.split(part)).toHaveLength(2);
  for (const block of page.blocks ?? [])
    expect(article.blocks.map((one) => one.text)).toContain(block);
  for (const [part, kind] of Object.entries(page.kinds ?? {}))
    expect(article.blocks.find((one) => one.text.includes(part))?.kind).toBe(kind);
  if (page.title !== undefined) expect(article.title).toBe(page.title);
  if (page.byline !== undefined) expect(article.byline).toBe(page.byline);
  if (page.published !== undefined)
    expect(article.published?.slice(0, page.published?.length) ?? null).toBe(page.published);
  if (page.language !== undefined) expect(article.lang).toBe(page.language);
}
