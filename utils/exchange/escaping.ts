/** How text is written into HTML: as what it says, in elements and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => HTML_SIGNS[sign] ?? sign);
}

const HTML_SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A double-quoted YAML scalar (https://yaml.org/spec/1.2.2/#731-double-quoted-style), which is JSON
 * but for signs that YAML takes for line ends or does not print.
 */
export function quoteYaml(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * How plain text is written into Markdown, so that it reads as it was written: no emphasis, link,
 * heading, tag, formula or code comes of it, in CommonMark as in Obsidian. Lines stay lines.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[\\`*_[\]<>|~$]|&(?=#?\w+;)|#(?=\S)|==|%%/g, '\\$&')
        .replace(/^(\s*)([-+>=#]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
          /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
        )
        // Four spaces at a line's start would be code.
        .replace(/^[ \t]+/, ''),
    )
    .join('  \n');
}

/**
 * The form of an address that may stand in a link of a file: http(s) alone, null for any other.
 */
export function linkOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return /^https?:$/.test(protocol) ? href : null;
}
