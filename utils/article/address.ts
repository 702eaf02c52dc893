import { variants } from './variants';

const names = (list: string): string[] => list.split(' ').flatMap(variants);

/** Parameters that say where a visit came from or how the page is to look, never which article it is. */
const NOISE = new Set(
  names(
    'fbclid (g/d/y)clid (g/w)braid msclkid t(w/t)clid igsh(/id) mc_(c/e)id mkt_tok _g(a/l) cmp(/id) ' +
      '(i/n/o)cid sr_share smid smtyp ref ref(/_)(src/url) refer(/r)er rss s(c/p)m xtor s(/c)_cid feature ' +
      'taid trk srnd sref src source medium via usqp dicbo traffic_source wpisrc itid tpcc ftag ito ' +
      'output(/type) mobile __twitter_impression',
  ),
);
/** The same, by how they begin. */
const NOISY = names(
  'utm_ fb_ _hs vero_ oly_ campaign share at_(medium/campaign/link/custom) wt(./_) guc amp print _x_tr_ is_from_',
);

/** Parameters that choose how a page looks, and the looks that are the same article's. */
const VIEWS = new Set(names('view mode type format version page(/_)type'));
const VARIANTS = new Set('amp print mobile m'.split(' '));

/** Hosts that serve the same article for another kind of screen. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|mobil|amp|wap|touch|print)\./;

/** Path pieces that ask for the same article in another dress. */
const VARIANT_END = /(?:[/.]amp|[/.]print|[/_.]printable|\/(?:index|default)\.\w+)(?=(\.html?)?$)/i;

/**
 * The form of an address that all visits to one article share: without fragment, tracking
 * parameters and the traces of AMP, mobile and print variants; `?id=284190` stays. It names the
 * article and is compared, not visited. An address that is none comes back as it is.
 */
export function addressIdentity(address: string): string {
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
  // A fragment with "!" is a route of a page that lives in one document.
  const route = url.hash.startsWith('#!') ? url.hash : '';
  return `https://${host}${port}${path || '/'}${query ? `?${query}` : ''}${route}`;
}

/** Coverage off until nothing is left to take: "/amp/story/print/" names the same as "/story". */
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
  if (NOISE.has(name) || NOISY.some((start) => name.startsWith(start)))
    return !/^\d{4,}$/.test(value);
  return VIEWS.has(name) && VARIANTS.has(value.toLowerCase());
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
    if (!address) continue;
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

/** Not a front page, not a section above the article, not the article's script without its number. */
function isBelievable(declared: string, own: string): boolean {
  if (declared === own) return true;
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
