/**
 * A site on which Sentences Mode opens by itself. What is stored of it is the browser's permission
 * and nothing beside: the permission taken back, here or in the browser's own settings, is the whole
 * of it taken back.
 */
export interface PermittedSite {
  /** The match pattern the browser granted. */
  readonly pattern: string;
  /** Its host name, for people; the browser may have been given its subdomains with it. */
  readonly host: string;
}

/** A pattern for one host, or for one domain with what is under it. Those for all sites are none. */
const ONE_SITE = /^(?:\*|https?):\/\/(?:\*\.)?(?<host>[^*/]+)\/\*$/;

/** The host that a page's site is asked for by, or null: only web pages have one. */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname ? hostname : null;
}

/** The match pattern for a host alone, over http and https. */
export const patternOf = (host: string): string => `*://${host}/*`;

/** The sites among granted match patterns, by name. */
export function sitesIn(patterns: readonly string[]): readonly PermittedSite[] {
  return patterns
    .flatMap((pattern) => {
      const host = ONE_SITE.exec(pattern)?.groups?.['host'];
      return host ? [{ pattern, host }] : [];
    })
    .sort((a, b) => a.host.localeCompare(b.host));
}

/** Those of the sites that hold for a host. */
export const sitesFor = (host: string, sites: readonly PermittedSite[]): readonly PermittedSite[] =>
  sites.filter(
    (site) => site.host === host || (site.pattern.includes('*.') && host.endsWith(`.${site.host}`)),
  );
