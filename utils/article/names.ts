import { headingLevel } from './elements';
import type { ElementPath } from './runs';
import { wordList } from './word-lists';

/** UTF-16 code units of an element's classes that are looked at. */
const MAX_CLASS_CHARS = 500;

const classOf = (element: Element): string =>
  (element.getAttribute('class') ?? '').slice(0, MAX_CLASS_CHARS);

/** How many words a name of the lists below has at most. */
const MAX_NAME_WORDS = 3;

/** What elements are called, and what can be looked up in the lists of names: asked of each of them many times. */
const known = new WeakMap<Element, { readonly name: string; readonly names: readonly string[] }>();

/**
 * The names that an element's class and id may stand for: one, two or three of their words, one after
 * another. "Article__mediaCaption" gives article, article-media, …, caption.
 */
function namesOf(element: Element): readonly string[] {
  // A heading's id is made of its words, so that it can be linked to.
  const id = headingLevel(element.localName) ? '' : element.id.slice(0, MAX_CLASS_CHARS);
  const name = `${classOf(element)} ${id}`;
  if (name === ' ') return [];
  const before = known.get(element);
  if (before?.name === name) return before.names;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d\u00aa-\uffff]+/)
    .filter(Boolean);
  const names = words.flatMap((_, start) =>
    Array.from({ length: Math.min(MAX_NAME_WORDS, words.length - start) }, (_, more) =>
      words.slice(start, start + more + 1).join('-'),
    ),
  );
  known.set(element, { name, names });
  return names;
}

/** A list of names; those of several words are joined by hyphens, as {@link isNamed} looks for them. */
const names = (...lines: readonly string[]): ReadonlySet<string> => new Set(wordList(...lines));

/** Other stories beside this one, and what readers say of it, in the languages that name it in their classes. */
const NAMES_BESIDE = names(
  'relat(ed/eds/ion) recommend(/ed/ations/ation/er) most-(read/popular/viewed) read(/-)(more/also/next/on)',
  'see(/-)also more(/-)(on/from/stories/news/articles) also(/-)read trending teaser(/s)',
  'next(/-)(article/story/post) onward outbrain taboola similar',
  'comment(/s/list/form/-section) disqus discussion(/s) feedback reader(/-)(opinion/comment/letter)(/s)',
  'kommentar(/e/er/bereich/liste) comentario(/s) comentário(/s) coment(aris/arios) commentaire(/s)',
  'commenti reactie(/s) reacties kommentit komentarze komentar(e/i) yorum(/lar) opiniones respond reply(/-)list',
);
/** What publishers call the parts around a story, wherever they stand. */
const BOILERPLATE_NAMES: ReadonlySet<string> = new Set([
  ...NAMES_BESIDE,
  ...names(
    // Pictures and their lines.
    'caption(/s) credit(/s) bildunterschrift bildtext legende copyright photo(/-)(credit/text/by)',
    '(img/image/photo/picture/media/foto/thumb/bild)-(descr/description/text/info/legend/title/source/meta/alt)',
    // Asking the reader for something.
    'newsletter(/s) subscri(be/ption/ptions) sign(/-)up donat(e/ion)(/s) paywall regwall abo(/-)box cta',
    'promo(/s/tion/tional/box) affiliate disclaimer app(/-)(store/download/banner) registration register',
    // The way here.
    'topic(/s) tag(/s) tag(/-)(list/cloud) breadcrumb(/s) keywords',
    // Sharing, talking back.
    'shar(e/ing/es) sharedaddy addtoany social follow(/-)us rating(/s) poll survey reaction(/s)',
    // Who and when.
    'by(/-)line(/s) author(/-)(bio/box/info/card/profile/detail/details/about/block/container/content/meta)',
    'about(/-)(/the-)author(/s) article-author bio biography date(/-)line(/s) timestamp(/s) pub(/-)date',
    '(post/entry/article)-meta meta(/-)(data/info) read(/ing)(/-)time contributor(/s)',
    // Advertising, technical parts and navigation.
    'ad(/s) advert(/s) advertis(ement/ements/ing) anzeige werbung publicidad(/e) sponsor(/ed) cookie(/s)',
    'consent gdpr tool(/-)bar toc print(/-)(only/hide) no(/-)print sr-only visually(/-)hidden',
    'screen(/-)reader(/-text) skip(/-)(link/to) (audio/video)(/-)player player opt(/-)in loading login',
    'widget(/s) sidebar pagination nav(/igation) menu footer',
  ),
]);
/** Names of the story itself: they win where an element has a name of either kind. */
const STORY_NAMES = names(
  '(article/story/post/entry/news/main/page/text)(/-)(body/content/text) body(/-)(text/copy/content) paragraph',
);
/** What a publisher calls the summary between headline and story. */
const STANDFIRST_NAMES = names(
  'stand(/-)first sub(/-)(title/head/header/headline/heading/titulo/line/deck)(/s) lead lede leadin',
  'lead(/-)(text/paragraph/in) intro(/duction) summary excerpt dek deck kicker-text epigraph abstract',
  'chapeau chapo vorspann teaser(/-)text entradilla bajada copete sumario synopsis ingress description',
  'article(/-)header tagline key(/-)point(/s) highlight(/s) key(/-)takeaways',
);
const isNamed = (element: Element, list: ReadonlySet<string>): boolean =>
  namesOf(element).some((name) => list.has(name));

/** A class that alone keeps an element from view, unlike "hidden-xs". */
const HIDING_CLASS = /(?:^|\s)(?:hidden|is-hidden|hide|d-none)(?=\s|$)/;

const BOILERPLATE_TAGS = new Set(
  'figcaption figure aside form nav footer dialog address menu fieldset label'.split(' '),
);
const BOILERPLATE_ROLES =
  /^(?:complementary|navigation|dialog|alertdialog|search|contentinfo|banner|menu|toolbar|note|button|tooltip|status)$/;

/** What an element's class and id call it, of the names for what is around a story. */
export const boilerplateNames = ({ element }: ElementPath): readonly string[] =>
  namesOf(element).filter((name) => BOILERPLATE_NAMES.has(name));

/**
 * Whether an element's tag, role or name says that it is no part of a story.
 *
 * @param meaningless names that say nothing on this page, as the story itself bears them.
 */
export function looksLikeBoilerplate(
  { element }: ElementPath,
  meaningless: ReadonlySet<string> = new Set(),
): boolean {
  const tag = element.localName;
  if (BOILERPLATE_TAGS.has(tag))
    return tag !== 'figure' || !element.querySelector('blockquote, pre, table');
  const role = element.getAttribute('role');
  if (role && BOILERPLATE_ROLES.test(role)) return true;
  if (HIDING_CLASS.test(classOf(element))) return true;
  return (
    namesOf(element).some((name) => BOILERPLATE_NAMES.has(name) && !meaningless.has(name)) &&
    !isNamed(element, STORY_NAMES)
  );
}

/** Whole classes and ids of the list of answers below a story: "comments-mayor" is something else. */
const COMMENT_LISTS = new Set(
  wordList(
    'comment(s/list/-list/s-list/s-area/s-section/-section/s-container/s-wrapper/s-block/areas)',
    'disqus_thread discussion(s/-list) reader(-/)(comments/opinions/letters) (user/reader)-comments',
    'kommentar(e/er/bereich/liste/-liste/felt) leser(-/)kommentare comentarios comentários commentaires',
    'commenti reacties kommentit komentarze komentare komentari yorumlar opiniones',
  ),
);
/** What stands over it, alone or with their number. */
const COMMENT_HEADING =
  /^[\d\s(]*(?:(?:reader |user )?comments|leserkommentare|kommentare?|kommentarer|comentarios|comentários|commentaires|commenti|reacties|kommentit|komentarze|komentáře|yorumlar|opiniones de los lectores|комментарии|コメント|댓글|评论|評論)[\s\d():]*$/i;
/** Boxes that ask for an address or an account, and those about the author. */
const NAMES_BELOW = names(
  'author(/-)(bio/box) about(/-)(/the-)author bio biography',
  'newsletter(/s) sign(/-)up register registration regwall login',
  'subscri(be/ption)-(wall/box/offer/banner/form/prompt)',
);

/** Whether an element's class or id says that it holds what readers have written below a story. */
export const isCommentList = ({ element }: ElementPath): boolean =>
  `${classOf(element)} ${element.id.slice(0, MAX_CLASS_CHARS)}`
    .toLowerCase()
    .split(/\s+/)
    .some((name) => COMMENT_LISTS.has(name));

/** Whether a line is the heading of such a list. */
export const headsComments = (line: string): boolean =>
  line.length < 40 && COMMENT_HEADING.test(line);

/** Whether an element is named as a box below a story, in which the page asks for something or shows its author. */
export const isBoxBelow = ({ element }: ElementPath): boolean =>
  isNamed(element, NAMES_BELOW) && !isNamed(element, STORY_NAMES);

/** Names that a part of a story may have from what it tells: of a poll, a player, a menu, related work. */
const TELLING_NAMES: ReadonlySet<string> = new Set([
  ...NAMES_BESIDE,
  ...names(
    'donat(e/ion)(/s) topic(/s) social rating(/s) poll survey reaction(/s) biography (audio/video)(/-)player player',
    'widget(/s) menu copyright credit(/s) sponsor(/ed) cookie(/s) consent subscri(be/ption/ptions) register registration',
  ),
]);

/** Whether nothing but such a name says that an element is no part of the story. */
export const mayBeNamedAfterContent = (place: ElementPath): boolean => {
  const { element } = place;
  if (BOILERPLATE_TAGS.has(element.localName) || element.hasAttribute('role')) return false;
  if (HIDING_CLASS.test(classOf(element))) return false;
  return boilerplateNames(place).every((name) => TELLING_NAMES.has(name));
};

const TAGS_BESIDE = new Set('nav footer aside form dialog blockquote'.split(' '));

/**
 * Whether an element stands in what is beside the story: other stories, answers, quotations, forms.
 *
 * @param start an element of the story: what is around it, too, is not beside it.
 */
export function isBesideStory(element: Element, start: Element | undefined): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (start && at.contains(start)) return false;
    if (TAGS_BESIDE.has(at.localName) || isNamed(at, NAMES_BESIDE)) return true;
    // A site's own header, unlike that of an article.
    if (at.localName === 'header' && !at.closest('article, main') && !at.querySelector('h1'))
      return true;
  }
  return false;
}

/** Whether an element's name says that it is the story's own text, or it is what the story quotes. */
export const looksLikeStory = ({ element }: ElementPath): boolean =>
  element.localName === 'blockquote' || isNamed(element, STORY_NAMES);

/** Whether an element or what holds it is named as the summary of a story. */
export const looksLikeStandfirst = ({ element, parent }: ElementPath): boolean =>
  isNamed(element, STANDFIRST_NAMES) ||
  (parent !== null && isNamed(parent.element, STANDFIRST_NAMES));

/** Tag and sorted classes of an element, digits as `#`: "p.text-#". */
export function ownSignature({ element }: ElementPath): string {
  const classes = classOf(element).trim();
  return `${element.localName}.${classes.split(/\s+/).sort().join('.').replace(/\d+/g, '#')}`;
}

/** {@link ownSignature}, with those of the elements around it until one has a class: equal for paragraphs of one template. */
export function signature(place: ElementPath): string {
  const own = ownSignature(place);
  return !own.endsWith('.') || !place.parent ? own : `${own}<${signature(place.parent)}`;
}
