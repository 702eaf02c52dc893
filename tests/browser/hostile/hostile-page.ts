import type { OutgoingHttpHeaders } from 'node:http';
import type { Route } from '../../support/browser/server.ts';
import type { BrowserKind } from '../../support/browser/session.ts';
import { SENTENCES } from '../../support/story.ts';
import { WITNESS } from './witness.ts';

/**
 * How a visit to a page may end for a reader: with the reader over the page, with the reader in a tab
 * of its own, or with one plain sentence that says why there is nothing to read.
 */
export type End = 'reader' | 'tab' | 'said';

/** A page that means no good, and what is expected of Lede on it. */
export interface HostilePage {
  /** What the page does; no two have one name. */
  readonly name: string;
  /** The ends that are right, in both browsers or in each. */
  readonly ends: readonly End[] | Readonly<Record<BrowserKind, readonly End[]>>;
  /** Stands at the end of the page's head. */
  readonly head?: string;
  /** The story's paragraphs, in place of the usual ones. */
  readonly story?: string;
  /** Stands after the article. */
  readonly body?: string;
  /** JavaScript that is run when the page has been parsed. */
  readonly script?: string;
  /** JavaScript that is run when half of a note is typed. */
  readonly attack?: string;
  /** It hides or covers: a reader who goes on over the page must see what is read. */
  readonly mustBeSeen?: boolean;
  /** The whole document, in place of a page around the story. */
  readonly document?: string;
  readonly contentType?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** What else the page's server answers, by the path after the page's own. */
  readonly also?: Readonly<Record<string, Route>>;
  /** What is still wrong there: `npm run hostile` visits the page and tells, a usual run does not. */
  readonly open?: Readonly<Partial<Record<BrowserKind, string>>>;
  /** Why a browser cannot be asked. */
  readonly skipped?: Readonly<Partial<Record<BrowserKind, string>>>;
}

/** The ends that are right in a browser. */
export const endsIn = ({ ends }: HostilePage, kind: BrowserKind): readonly End[] =>
  'chromium' in ends ? ends[kind] : ends;

/** A story of a few paragraphs, as much as every page has. */
export const STORY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('\n');

/** The story with something amid it, in a paragraph of its own. */
export const storyWith = (markup: string): string =>
  SENTENCES.map((text, i) => (i === 2 ? `<p>${text} ${markup}</p>` : `<p>${text}</p>`)).join('\n');

/** A script that a policy with `'nonce-page'` lets run. */
export const script = (code: string): string => `<script nonce="page">${code}</script>`;

/** The page's document. */
export function documentOf(page: HostilePage): string {
  if (page.document !== undefined) return page.document;
  const { head = '', story = STORY, body = '', script: code = '', attack = '' } = page;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${script(WITNESS)}
<title>Town to rebuild its pier</title><meta name="author" content="Mara Ellison">${head}</head>
<body><main><article><h1>Town to rebuild its pier</h1>
${story}</article></main>${body}${code || attack ? script(`${code};window.attack = () => {${attack}};`) : ''}</body></html>`;
}
