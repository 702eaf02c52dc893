import type { Article } from '../../contract/article';
import type { FirstSight } from '../../contract/first-sight';
import { paragraphsOf } from '../../reading/paragraphs';
import { sentencesOf, setApart } from '../../reading/sentences';
import { drawSentences, type SightText } from './draw-sentences';
import { element, linkTo } from './element';
import { SIGHT_ROOT } from './shadow-styles';

/** The article over its page, before the reader's frame shows it. */
export interface Sight {
  readonly element: HTMLElement;
  /** Goes on or back by so many sentences. */
  step(by: number): void;
  /** Its background, as CSS has it, once it is dressed. */
  paper(): string;
  /** Where the current sentence begins, in CSS pixels from the top of the window. */
  top(): number;
  /**
   * Styles it and scrolls to the current sentence, once it is in the document.
   *
   * @returns false where the page's policy lets no style sheet of ours work.
   */
  dress(): boolean;
}

/**
 * Draws the article as the frame will, in a shadow root of its own: text alone.
 *
 * @param at the sentence to go on at, from 0.
 */
export function drawFirstSight(
  document: Document,
  article: Article,
  sight: FirstSight,
  at: number,
): Sight {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const text = { document, sentences: sentencesOf(article), paragraphs: paragraphsOf(article) };
  const last = text.sentences.length - 1;
  let current = Math.max(0, Math.min(at, last));
  const main = element(document, 'main', {});
  const page = drawPage(document, article, sight, main);
  const root = element(
    document,
    'div',
    { class: SIGHT_ROOT, lang: sight.locale, dir: sight.dir, 'aria-hidden': 'true' },
    element(
      document,
      'div',
      { class: 'reader' },
      element(document, 'header', { class: 'bar' }),
      page,
      sight.resumed && drawStrip(document, sight.resumed),
      drawControls(document, last ? at / last : 0),
    ),
  );
  Object.assign(root.dataset, sight.data);
  for (const [name, value] of Object.entries(sight.properties)) root.style.setProperty(name, value);
  // `rem` of a page of ours: the size that the reader has set in the browser.
  root.style.setProperty('font-size', 'medium');
  shadow.append(root);
  const draw = () => {
    const drawn: SightText = { ...text, current };
    main.replaceChildren(drawSentences(drawn, sight.view));
  };
  draw();
  return {
    element: host,
    step(by) {
      current = Math.max(0, Math.min(current + by, last));
      draw();
      bringIntoSight(page, current, sight.view);
    },
    paper: () => document.defaultView?.getComputedStyle(root).backgroundColor ?? '',
    top: () => currentIn(page)?.getBoundingClientRect().top ?? 0,
    dress() {
      const { defaultView } = document;
      root.style.setProperty('--rem', defaultView?.getComputedStyle(root).fontSize ?? '16px');
      root.style.removeProperty('font-size');
      if (!addStyles(document, shadow, sight.css)) return false;
      bringIntoSight(page, current, sight.view);
      return true;
    },
  };
}

function drawPage(
  document: Document,
  article: Article,
  { about, view }: FirstSight,
  main: HTMLElement,
): HTMLElement {
  const { title, url, lang, dir } = article;
  const heading = element(
    document,
    'header',
    { class: 'heading' },
    element(document, 'h1', { dir: 'auto' }, title),
    element(
      document,
      'p',
      { class: 'about' },
      element(document, 'a', linkTo(url), about[0] ?? ''),
      ...about.slice(1).map((part) => element(document, 'span', { dir: 'auto' }, part)),
    ),
  );
  const ends = setApart(article).map((block) =>
    element(document, 'p', { class: block.kind, dir: 'auto' }, block.text),
  );
  const ending = ends.length ? element(document, 'footer', { class: 'ending' }, ...ends) : null;
  const prose = element(document, 'article', { class: 'prose', lang, dir }, heading, main, ending);
  return element(document, 'div', { class: 'page', 'data-view': view }, prose);
}

/** What is said to who comes back, with the room of its button. */
const drawStrip = (document: Document, [text, button]: readonly [string, string]) =>
  element(
    document,
    'div',
    { class: 'strip resumed' },
    element(document, 'p', {}, text),
    element(document, 'button', { class: 'quiet', disabled: '' }, button),
  );

/** How far the reader is, over the room of the buttons. */
function drawControls(document: Document, share: number): HTMLElement {
  const progress = element(document, 'div', { class: 'progress' });
  progress.style.setProperty('--share', String(share));
  const row = element(document, 'div', { class: 'row' });
  return element(document, 'footer', { class: 'controls' }, progress, row);
}

const currentIn = (page: HTMLElement) => page.querySelector('[aria-current]');

/** As the views do it: at the start with the title, a tall sentence from its top, others in the middle. */
function bringIntoSight(page: HTMLElement, current: number, view: FirstSight['view']): void {
  const sentence = currentIn(page);
  if (current === 0 || view === 'focus' || !sentence) {
    page.scrollTop = 0;
    return;
  }
  const box = sentence.getBoundingClientRect();
  const { top } = page.getBoundingClientRect();
  const isTall = sentence.clientHeight > page.clientHeight * 0.7;
  const above = isTall ? 0 : (page.clientHeight - box.height) / 2;
  page.scrollTop += box.top - top - above;
}

/** False where the page's policy refuses it. */
function addStyles(document: Document, shadow: ShadowRoot, css: string): boolean {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
    return true;
  } catch {
    // 2026-11, Firefox 153: a content script may not adopt a sheet (bug 1751346).
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
    return style.sheet !== null;
  }
}
