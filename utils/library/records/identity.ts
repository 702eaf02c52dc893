/** A random id of 128 bits in hexadecimal: never a counter, so records of two devices can meet. */
export function randomId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** An article's id: the SHA-256 of its canonical address, in hexadecimal. */
export function articleId(canonicalUrl: string): Promise<string> {
  return sha256(canonicalUrl);
}

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hex(new Uint8Array(digest));
}

/** The two digits of each byte: an import hashes a hundred thousand names. */
const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(bytes: Uint8Array): string {
  let digits = '';
  for (const byte of bytes) digits += DIGITS[byte];
  return digits;
}
