/** Whether the character at `at` is white space, as `\s` has it; false past the end. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code < 14 && code > 8);
  return /\s/.test(text.charAt(at));
}

/** `at` moved past white space. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (isSpace(text, end)) end++;
  return end;
}
