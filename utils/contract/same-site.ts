/**
 * Whether a page may speak for an article: both are on one host, or one host is under the other, as
 * `edition.paper.example` is under `paper.example`. Hosts beside one another are not of one site: on
 * `a.blogs.example` and `b.blogs.example` two people write. Where there is no host, as for a file,
 * both must be the same.
 *
 * @param address what the article is named by, and
 * @param page the page's own address, each as `addressIdentity` gives it.
 */
export function isOfSameSite(address: string, page: string): boolean {
  const there = webAddress(address);
  const here = webAddress(page);
  if (!there || !here) return withoutFragment(address) === withoutFragment(page);
  return there.port === here.port && isUnder(there.hostname, here.hostname);
}

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.hostname ? url : null;
}

function isUnder(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  // A name without a dot, as `localhost` or `com`, has no sites under it that are its own.
  return longer === shorter || (shorter.includes('.') && longer.endsWith(`.${shorter}`));
}

const withoutFragment = (address: string) => address.split('#')[0];
