import { describe, expect, it } from 'vitest';
import { isGershayim, QuoteCount } from '../../../utils/sentences/quotes';

/** Whether a sign at the text's end would close something. */
const isOpen = (text: string, sign: string) => new QuoteCount(text).isOpen(sign, text.length);

describe('counting quotation marks', () => {
  it.each([
    ['"so', '"'],
    ['“so', '”'],
    ['„so', '”'],
    ['„so', '“'],
    ['”so', '”'],
    ['»so', '«'],
  ])('%s is open for %s', (text, sign) => {
    expect(isOpen(text, sign)).toBe(true);
  });

  it.each([
    ['so', '"'],
    ['"so" and', '"'],
    ['“so” and', '”'],
    ['“so', '“'],
    ['«so', '«'],
    ['»so« and', '«'],
  ])('%s is not open for %s', (text, sign) => {
    expect(isOpen(text, sign)).toBe(false);
  });

  it("a Hebrew acronym's sign is no quotation mark", () => {
    expect(isGershayim('צה"ל', 2)).toBe(true);
    expect(isGershayim('"צה', 0)).toBe(false);
    expect(isOpen('הוא שירת בצה"ל', '"')).toBe(false);
  });
});
