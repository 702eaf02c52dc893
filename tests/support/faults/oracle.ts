/**
 * The text of a note. It ends in a sign that no other place of it has, so no text begins another:
 * one that was cut while it was typed can be taken for no other note.
 *
 * @param words without a full stop.
 */
export const noteText = (words: string): string => `${words}.`;

/** The same text after an edit at its end: it begins with the note's own, and with no other's. */
export const editedText = (text: string, words: string): string => `${text} ${words}.`;

/**
 * Knows what the screen has shown as saved, and what has to be there for it. Each note's text must be
 * one that {@link noteText} makes.
 */
export class Oracle {
  /** How many acknowledgements there were in all. */
  count = 0;
  /** Texts that were shown as saved and not deleted since. */
  readonly #acknowledged = new Set<string>();
  /** Those of them that are being edited: a text may stand there as it was, or with more at its end. */
  readonly #edited = new Set<string>();
  /** Texts whose deletion was carried out: none of them may come back. */
  readonly #deleted = new Set<string>();

  /** How many texts have to be there now. */
  get standing(): number {
    return this.#acknowledged.size;
  }

  acknowledge(text: string): void {
    this.#acknowledged.add(text);
    this.count++;
  }

  /** From here on more may be typed at the end of this text, here or in another tab. */
  edit(text: string): void {
    this.#edited.add(text);
  }

  /** Its deletion was asked for: from here on it may be there, or not. */
  letGo(text: string): void {
    this.#acknowledged.delete(text);
  }

  /** Its deletion was carried out. */
  deleted(text: string): void {
    this.letGo(text);
    this.#deleted.add(text);
  }

  /** What was acknowledged and does not stand there once, and what was deleted and is there again. */
  missing(texts: readonly string[]): string[] {
    const lost = [...this.#acknowledged].filter((text) => !this.#isThere(text, texts));
    return [...lost, ...[...this.#deleted].filter((text) => texts.includes(text))];
  }

  /** Stops asking for what is lost, so that it is counted once. */
  forget(text: string): void {
    this.#acknowledged.delete(text);
    this.#deleted.delete(text);
  }

  #isThere(text: string, texts: readonly string[]): boolean {
    // An edit that met another tab's leaves both, each with the text at its beginning.
    if (this.#edited.has(text)) return texts.some((each) => each.startsWith(text));
    return texts.filter((each) => each === text).length === 1;
  }
}
