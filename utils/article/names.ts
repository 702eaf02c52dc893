import type { Place } from './page';

/** An element's class and id as words: "Article__mediaCaption" → "-article-media-caption-". */
export function wordsOf(element: Element): string {
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return name.length > 1
    ? `-${name
        .replace(/([a-z\d])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')}-`
    : '';
}

/** What publishers call the parts around a story, wherever they stand. */
const JUNK = new RegExp(
  `-(?:${[
    // Pictures and their lines.
    'captions?|credits?|bildunterschrift|bildtext|legende|copyright|photo-?(?:credit|text|by)',
    '(?:img|image|photo|picture|media|foto|thumb|bild)-(?:descr?(?:iption)?|text|info|legend|title|source|meta|alt)',
    // Asking the reader for something.
    'newsletters?|subscri(?:be|ption|ptions)|sign-?up|donat(?:e|ion)s?|paywall|regwall|abo-?box|cta|promo(?:s|tion|tional|box)?|affiliate|disclaimer|app-?(?:store|download|banner)|registration',
    // Other stories.
    'relat(?:ed|eds|ion)|recommend(?:ed|ations?|er)?|most-(?:read|popular|viewed)|read-?(?:more|also|next|on)|see-?also|more-?(?:on|from|stories|news|articles)|also-?read|trending|teasers?|next-?(?:article|story|post)|onward|outbrain|taboola|similar|topics?|tags?|tag-?(?:list|cloud)|breadcrumbs?|keywords',
    // Sharing, talking back.
    'shar(?:e|ing|es)|sharedaddy|addtoany|social|comments?|kommentare?|disqus|follow-?us|feedback|rating|ratings|poll|survey|reactions?',
    // Who and when.
    'by-?lines?|author-?(?:bio|box|info|card|profile|details?|about|block|container|content|meta)|about-?(?:the-)?authors?|article-author|bio|biography|date-?lines?|timestamps?|pub-?date|post-?meta|entry-?meta|article-?meta|meta-?(?:data|info)|read(?:ing)?-?time|contributors?',
    // The machine room.
    'ads?|advert|adverts|advertis(?:ement|ements|ing)|anzeige|werbung|publicidade?|sponsor(?:ed)?|cookies?|consent|gdpr|toolbar|tool-?bar|toc|print-?(?:only|hide)|no-?print|sr-only|visually-?hidden|screen-?reader(?:-text)?|skip-?(?:link|to)|audio-?player|video-?player|player|opt-?in|loading|login|widgets?|sidebar|pagination|nav(?:igation)?|menu|footer',
  ].join('|')})-`,
);
/** Names of the story itself: a part named both ways is the story's. */
const STORY =
  /-(?:(?:article|story|post|entry|news|main|page|text)-?(?:body|content|text)|body-?(?:text|copy|content)|paragraph|articlebody|storybody)-/;
/** A class that alone keeps an element from view, unlike "hidden-xs". */
const HIDING = /(?:^|\s)(?:hidden|is-hidden|hide|d-none)(?=\s|$)/;

const JUNK_TAGS = new Set(
  'figcaption figure aside form nav footer dialog address menu fieldset label'.split(' '),
);
const JUNK_ROLES =
  /^(?:complementary|navigation|dialog|alertdialog|search|contentinfo|banner|menu|toolbar|note|button|tooltip|status)$/;

/** What a publisher calls the summary between headline and story. */
export const STANDFIRST =
  /-(?:standfirst|stand-first|sub-?(?:title|head|header|headline|heading|titulo|line|deck)s?|lead|lede|leadin|lead-?(?:text|paragraph|in)|intro(?:duction)?|summary|excerpt|dek|deck|kicker-text|epigraph|abstract|chapeau|chapo|vorspann|teaser-?text|entradilla|bajada|copete|sumario|synopsis|ingress|description|article-?header|tagline|key-?points?|highlights|key-?takeaways)-/;

/** Whether an element's tag, role or name says that it is no part of a story. */
export function looksLikeJunk({ element }: Place): boolean {
  const tag = element.localName;
  if (JUNK_TAGS.has(tag))
    return tag !== 'figure' || !element.querySelector('blockquote, pre, table');
  const role = element.getAttribute('role');
  if (role && JUNK_ROLES.test(role)) return true;
  const words = wordsOf(element);
  if (!words) return false;
  if (HIDING.test(element.getAttribute('class') ?? '')) return true;
  return JUNK.test(words) && !STORY.test(words);
}

/** Whether an element's name says that it is the story's own text, or it is what the story quotes. */
export const looksLikeStory = ({ element }: Place): boolean =>
  element.localName === 'blockquote' || STORY.test(wordsOf(element));

/** Tag and classes, numbers blurred: equal for the paragraphs that one template wrote. */
export function signature(place: Place): string {
  const { element } = place;
  const classes = (element.getAttribute('class') ?? '').trim();
  const own = `${element.localName}.${classes.split(/\s+/).sort().join('.').replace(/\d+/g, '#')}`;
  return classes || !place.parent ? own : `${own}<${signature(place.parent)}`;
}
