/** The words of a page that a text fragment names, as they stand there. */
export interface TextDirective {
  /** What stands right before; `''` for nothing to say about it. */
  readonly prefix?: string;
  readonly start: string;
  /** The last words, where only beginning and end are named. */
  readonly end?: string | undefined;
  /** What stands right behind. */
  readonly suffix?: string;
}

/**
 * A text directive, `text=prefix-,start,end,-suffix`, which goes behind `:~:` in an address's fragment:
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const before = prefix ? `${encode(prefix)}-,` : '';
  const upTo = end === undefined ? '' : `,${encode(end)}`;
  const behind = suffix ? `,-${encode(suffix)}` : '';
  return `text=${before}${encode(start)}${upTo}${behind}`;
}

/** A dash sets prefix and suffix apart, so it is escaped too, which `encodeURIComponent` does not. */
function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll('-', '%2D');
}

/** Half of a surrogate pair, which no address can hold, becomes U+FFFD. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
