/** The language without region and script: "zh" of "zh-Hant-TW". '' where there is none. */
export const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** "zh-TW" for Chinese in traditional characters, "zh-CN" for other Chinese, else the language. */
export function withScript(lang: string): string {
  const base = primary(lang);
  if (base !== 'zh') return base;
  return /hant|[-_](?:tw|hk|mo)\b/i.test(lang) ? 'zh-TW' : 'zh-CN';
}

/** The name of a language pair in the settings: "en-ko". */
export const pairOf = (from: string | null, to: string): string =>
  `${primary(from ?? '') || 'und'}-${primary(to)}`;

/** The tags that the browser's translator knows: a language, and Chinese with its script. */
export const translatorTag = (lang: string): string =>
  ({ 'zh-TW': 'zh-Hant', 'zh-CN': 'zh' })[withScript(lang)] ?? primary(lang);
