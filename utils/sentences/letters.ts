/**
 * Letters by case. Georgian's are lower-case letters for Unicode, but their capitals (Mtavruli) write
 * whole words and never begin a sentence: here Georgian has no case.
 */
const SMALL = /^(?!\p{sc=Geor})\p{Ll}/u;
const UNCASED = /^[\p{Lo}\p{sc=Geor}]/u;
const STARTER = /^[\p{Lu}\p{Lt}\p{Lo}\p{sc=Geor}]/u;

/** The last syllable of a Korean predicate. */
export const KOREAN_END = /[다요까죠]/;

/** Whether a text begins with a small letter of a script that has capitals. */
export const isSmall = (text: string): boolean => SMALL.test(text);

/** Whether a text begins with a letter of a script without capitals. */
export const isUncased = (text: string): boolean => UNCASED.test(text);

/** Whether a text begins with a letter that may begin a sentence: a capital, or one without case. */
export const mayBegin = (text: string): boolean => STARTER.test(text);
