import { characterAt, type Stop, skipOpeners, type Verdict } from '../stop';

/** iPhone, eBay, macOS: a brand may open a sentence in lower case. */
const BRAND = /\p{Ll}{1,5}\p{Lu}[\p{L}\d]/uy;

/** A sentence does not begin in lower case, unless with a brand; nor with a comma. */
export function lowerCase(stop: Stop): Verdict {
  const { text, next } = stop;
  const at = skipOpeners(text, next);
  const first = characterAt(text, at);
  if (/^[,;:)\]}|/%&=+]/.test(text.charAt(next))) return 'join';
  if (!/\p{Ll}/u.test(first)) return undefined;
  if (/[¿¡]/.test(text.charAt(next)) && text.charAt(stop.to - 1) === '.') return undefined;
  BRAND.lastIndex = at;
  return BRAND.test(text) ? undefined : 'join';
}
