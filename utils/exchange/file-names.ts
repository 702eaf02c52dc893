/** Characters of a name without its ending: file systems take 255 bytes, a character has up to four. */
const MAX_NAME_LENGTH = 60;

/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A title as the name of a file on any system, without an ending: no path, no sign that one of them
 * refuses, nothing hidden.
 */
function fileNameOf(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const short = [...name]
    .slice(0, MAX_NAME_LENGTH)
    .join('')
    .replace(/[\s.]+$/, '');
  return !short || DEVICES.test(short) ? `article ${short}`.trim() : short;
}

/** Names for files of one folder: a name that is taken, whatever its case, gets a number. */
export function createFolder(): (title: string, ending: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (title, ending) => {
    const name = fileNameOf(title);
    const key = name.toLowerCase();
    for (;;) {
      const n = next.get(key) ?? 1;
      next.set(key, n + 1);
      const file = `${name}${n > 1 ? ` (${n})` : ''}.${ending}`;
      if (taken.has(file.toLowerCase())) continue;
      taken.add(file.toLowerCase());
      return file;
    }
  };
}
