import { isSmall } from '../letters';
import type { Stop, Verdict } from '../stop';

/** iPhone, eBay, macOS: a brand may open a sentence in lower case. */
const BRAND = /^\p{Ll}{1,5}\p{Lu}[\p{L}\d]/u;

/** A sentence does not begin in lower case, unless with a brand or after ¿ ¡; nor with a comma. */
export function lowerCase({ sign, first, after, mark }: Stop): Verdict {
  if (/[,;:)\]}|/%&=+]/.test(sign)) return 'join';
  if (!isSmall(first) || BRAND.test(after)) return undefined;
  return /[¿¡]/.test(sign) && mark === '.' ? 'split' : 'join';
}
