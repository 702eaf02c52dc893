/** TODO */
export function guessLanguage(_text: string, declared: string): string {
  return declared || 'en';
}
