import type { ElementPath } from './dom-reader';
import { headingLevel } from './elements';
import { variants } from './variants';

/** An element's class and id as words: "Article__mediaCaption" → article, media, caption. */
function wordsOf(element: Element): string[] {
  // A heading's id is made of its words, so that it can be linked to.
  const id = headingLevel(element.localName) ? '' : element.id;
  const name = `${element.getAttribute('class') ?? ''} ${id}`;
  return name.length > 1
    ? name
        .replace(/([a-z\d])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z\d\u00aa-\uffff]+/)
        .filter(Boolean)
    : [];
}

/** Names in their short form (see `variants`); several words are written as `wordsOf` does. */
const names = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').split(' ').flatMap(variants));

/** What publishers call the parts around a story, wherever they stand. */
const JUNK = names(
  // Pictures and their lines.
  'caption(/s) credit(/s) bildunterschrift bildtext legende copyright photo(/-)(credit/text/by)',
  '(img/image/photo/picture/media/foto/thumb/bild)-(descr/description/text/info/legend/title/source/meta/alt)',
  // Asking the reader for something.
  'newsletter(/s) subscri(be/ption/ptions) sign(/-)up donat(e/ion)(/s) paywall regwall abo(/-)box cta',
  'promo(/s/tion/tional/box) affiliate disclaimer app(/-)(store/download/banner) registration',
  // Other stories.
  'relat(ed/eds/ion) recommend(/ed/ations/ation/er) most-(read/popular/viewed) read(/-)(more/also/next/on)',
  'see(/-)also more(/-)(on/from/stories/news/articles) also(/-)read trending teaser(/s)',
  'next(/-)(article/story/post) onward outbrain taboola similar topic(/s) tag(/s) tag(/-)(list/cloud)',
  'breadcrumb(/s) keywords',
  // Sharing, talking back.
  'shar(e/ing/es) sharedaddy addtoany social comment(/s) kommentar(/e) disqus follow(/-)us feedback',
  'rating(/s) poll survey reaction(/s)',
  // Who and when.
  'by(/-)line(/s) author(/-)(bio/box/info/card/profile/detail/details/about/block/container/content/meta)',
  'about(/-)(/the-)author(/s) article-author bio biography date(/-)line(/s) timestamp(/s) pub(/-)date',
  '(post/entry/article)-meta meta(/-)(data/info) read(/ing)(/-)time contributor(/s)',
  // The machine room.
  'ad(/s) advert(/s) advertis(ement/ements/ing) anzeige werbung publicidad(/e) sponsor(/ed) cookie(/s)',
  'consent gdpr tool(/-)bar toc print(/-)(only/hide) no(/-)print sr-only visually(/-)hidden',
  'screen(/-)reader(/-text) skip(/-)(link/to) (audio/video)(/-)player player opt(/-)in loading login',
  'widget(/s) sidebar pagination nav(/igation) menu footer',
);
/** Names of the story itself: a part named both ways is the story's. */
const STORY = names(
  '(article/story/post/entry/news/main/page/text)(/-)(body/content/text) body(/-)(text/copy/content) paragraph',
);
/** What a publisher calls the summary between headline and story. */
const STANDFIRST = names(
  'stand(/-)first sub(/-)(title/head/header/headline/heading/titulo/line/deck)(/s) lead lede leadin',
  'lead(/-)(text/paragraph/in) intro(/duction) summary excerpt dek deck kicker-text epigraph abstract',
  'chapeau chapo vorspann teaser(/-)text entradilla bajada copete sumario synopsis ingress description',
  'article(/-)header tagline key(/-)point(/s) highlight(/s) key(/-)takeaways',
);
/** The most words a name has. */
const LONGEST = 3;

/** Whether up to {@link LONGEST} words of an element's class or id, one after another, are such a name. */
function isNamed(element: Element, list: ReadonlySet<string>): boolean {
  const words = wordsOf(element);
  for (let start = 0; start < words.length; start++) {
    let name = words[start] ?? '';
    for (let end = start + 1; ; end++) {
      if (list.has(name)) return true;
      if (end >= words.length || end - start >= LONGEST) break;
      name += `-${words[end]}`;
    }
  }
  return false;
}

/** A class that alone keeps an element from view, unlike "hidden-xs". */
const HIDING = /(?:^|\s)(?:hidden|is-hidden|hide|d-none)(?=\s|$)/;

const JUNK_TAGS = new Set(
  'figcaption figure aside form nav footer dialog address menu fieldset label'.split(' '),
);
const JUNK_ROLES =
  /^(?:complementary|navigation|dialog|alertdialog|search|contentinfo|banner|menu|toolbar|note|button|tooltip|status)$/;

/** Whether an element's tag, role or name says that it is no part of a story. */
export function looksLikeBoilerplate({ element }: ElementPath): boolean {
  const tag = element.localName;
  if (JUNK_TAGS.has(tag))
    return tag !== 'figure' || !element.querySelector('blockquote, pre, table');
  const role = element.getAttribute('role');
  if (role && JUNK_ROLES.test(role)) return true;
  if (HIDING.test(element.getAttribute('class') ?? '')) return true;
  return isNamed(element, JUNK) && !isNamed(element, STORY);
}

/** Whether an element's name says that it is the story's own text, or it is what the story quotes. */
export const looksLikeStory = ({ element }: ElementPath): boolean =>
  element.localName === 'blockquote' || isNamed(element, STORY);

/** Whether an element or what holds it is named as the summary of a story. */
export const looksLikeStandfirst = ({ element, parent }: ElementPath): boolean =>
  isNamed(element, STANDFIRST) || (parent !== null && isNamed(parent.element, STANDFIRST));

/** Tag and classes, numbers blurred. */
export function ownSignature({ element }: ElementPath): string {
  const classes = (element.getAttribute('class') ?? '').trim();
  return `${element.localName}.${classes.split(/\s+/).sort().join('.').replace(/\d+/g, '#')}`;
}

/** Tag and classes, those around them too where there are none: equal for the paragraphs that one template wrote. */
export function signature(place: ElementPath): string {
  const own = ownSignature(place);
  return !own.endsWith('.') || !place.parent ? own : `${own}<${signature(place.parent)}`;
}
