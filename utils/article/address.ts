import { isOfSameSite } from '../contract/same-site';
import { MAX_ADDRESS_CHARS } from './bounds';
import { wordList } from './word-lists';

/** Parameters that say where a visit came from or how the page is to look, never which article it is. */
const TRACKING_PARAMETERS = new Set(
  wordList(
    'fbclid (g/d/y)clid (g/w)braid msclkid t(w/t)clid igsh(/id) mc_(c/e)id mkt_tok _g(a/l) cmp(/id) ' +
      '(i/n/o)cid sr_share smid smtyp ref ref(/_)(src/url) refer(/r)er rss s(c/p)m xtor s(/c)_cid feature ' +
      'taid trk srnd sref src source medium via usqp dicbo traffic_source wpisrc itid tpcc ftag ito ' +
      'output(/type) mobile __twitter_impression',
  ),
);
/** The same, by their beginnings. */
const TRACKING_PREFIXES = wordList(
  'utm_ fb_ _hs vero_ oly_ campaign share at_(medium/campaign/link/custom) wt(./_) guc amp print _x_tr_ is_from_',
);

/** Parameters that choose a view of a page, and their values that show the same article. */
const VIEW_PARAMETERS = new Set(wordList('view mode type format version page(/_)type'));
const VARIANT_VIEWS = new Set('amp print mobile m'.split(' '));

/** Hosts that serve the same article for another kind of screen. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|mobil|amp|wap|touch|print)\./;

/** Path endings of variants of an article: AMP, print, index files. */
const VARIANT_END = /(?:[/.]amp|[/.]print|[/_.]printable|\/(?:index|default)\.\w+)(?=(\.html?)?$)/i;

/**
 * The form of an address that all visits to one article share: without fragment, tracking
 * parameters and the traces of AMP, mobile and print variants; `?id=284190` stays. It names the
 * article and is compared, not visited. An address that is none comes back as it is.
 */
export function addressIdentity(address: string): string {
  if (address.length > MAX_ADDRESS_CHARS) return address;
  let url: URL;
  try {
    url = new URL(unwrapCache(address.trim()));
  } catch {
    return address;
  }
  if (!/^https?:$/.test(url.protocol)) return url.href;
  let host = url.hostname.replace(/\.$/, '');
  while (VARIANT_HOST.test(host) && host.split('.').length > 2)
    host = host.replace(VARIANT_HOST, '');
  const port = url.port && !/^(?:80|443)$/.test(url.port) ? `:${url.port}` : '';
  const path = pathWithoutVariant(url.pathname.replace(/\/{2,}/g, '/'));
  const kept = [...url.searchParams].filter(([name, value]) => !isNoise(name, value));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  // A fragment that starts with "!" is the route of a single-page application.
  const route = url.hash.startsWith('#!') ? url.hash : '';
  return `https://${host}${port}${path || '/'}${query ? `?${query}` : ''}${route}`;
}

/** The path without prefixes and endings of variants, removed repeatedly: "/amp/story/print/" becomes "/story". */
function pathWithoutVariant(path: string): string {
  const shorter = path
    .replace(/^\/(?:amp|mobile|m)(?=\/.)/i, '')
    .replace(/\/+$/, '')
    .replace(VARIANT_END, '');
  return shorter === path ? path : pathWithoutVariant(shorter);
}

function isNoise(parameter: string, value: string): boolean {
  const name = parameter.toLowerCase();
  // A variant is asked for in words; with a number the same name is an article's.
  if (TRACKING_PARAMETERS.has(name) || TRACKING_PREFIXES.some((start) => name.startsWith(start)))
    return !/^\d{4,}$/.test(value);
  return VIEW_PARAMETERS.has(name) && VARIANT_VIEWS.has(value.toLowerCase());
}

/** The publisher's address inside that of an AMP cache or viewer. */
function unwrapCache(address: string): string {
  const match =
    /^https?:\/\/(?:[\w-]+\.cdn\.ampproject\.org\/\w+|(?:www\.)?google\.[\w.]+\/amp)\/(s\/)?(.+)$/i.exec(
      address,
    );
  return match ? `http${match[1] ? 's' : ''}://${match[2]}` : address;
}

/**
 * The address that names the page's article: the first of those the page declares that can be
 * believed, else the page's own, each as {@link addressIdentity}.
 */
export function canonicalAddress(url: string, declared: readonly (string | null)[]): string {
  const own = addressIdentity(url);
  for (const address of declared) {
    if (!address || address.length > MAX_ADDRESS_CHARS) continue;
    try {
      const { href, protocol } = new URL(address, url);
      const identity = addressIdentity(href);
      if (/^https?:$/.test(protocol) && isBelievable(identity, own)) return identity;
    } catch {
      // Not an address: the next one may be.
    }
  }
  return own;
}

/**
 * Whether a declared address can be the article's: on the page's own site, for no page may put its
 * text under another paper's story; no front page, no section above it, no script without its number.
 */
function isBelievable(declared: string, own: string): boolean {
  if (declared === own) return true;
  if (!isOfSameSite(declared, own)) return false;
  const there = new URL(declared);
  const here = new URL(own);
  if (there.pathname === '/' && !there.search && !there.hash) return false;
  if (there.host !== here.host) return true;
  if (there.pathname === here.pathname) return there.search !== '' || !/\d/.test(here.search);
  const rest = here.pathname.startsWith(`${there.pathname}/`)
    ? here.pathname.slice(there.pathname.length + 1)
    : '';
  // What follows may be a page number or a view; anything longer is the article itself.
  return rest === '' || /^(?:\d{1,2}|page\/\d+|\w{1,8})$/.test(rest);
}
