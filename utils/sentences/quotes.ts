/** A straight quotation mark that is a Hebrew acronym's sign: ארה"ב. */
export const isGershayim = (text: string, at: number): boolean =>
  text.charAt(at) === '"' && /[א-ת]"[א-ת]/.test(text.slice(at - 1, at + 2));

const SIGNS = /["”“„«»]/g;

/** Knows which quotation marks open and which close, by counting them from the text's beginning. */
export class QuoteCount {
  #at = 0;
  readonly #counts = new Map<string, number>();
  constructor(readonly text: string) {}

  #count(end: number): void {
    while (this.#at < end) {
      SIGNS.lastIndex = this.#at;
      const found = SIGNS.exec(this.text);
      this.#at = found?.index ?? this.text.length;
      if (!found || this.#at >= end) return;
      const [sign] = found;
      if (!isGershayim(this.text, this.#at)) this.#counts.set(sign, this.#of(sign) + 1);
      this.#at++;
    }
  }

  readonly #of = (sign: string) => this.#counts.get(sign) ?? 0;

  /** True when the quotation that `sign` closes is open before `end`. Ask in ascending order only. */
  isOpen(sign: string, end: number): boolean {
    this.#count(end);
    const closed = this.#of(sign);
    if (sign === '«') return this.#of('»') > closed;
    if (sign === '“') return this.#of('„') > closed;
    const opened = sign === '”' ? this.#of('“') + this.#of('„') : 0;
    // A straight one opens and closes; so does ” where no other sign opens.
    return opened > 0 ? opened > closed : closed % 2 === 1;
  }
}
