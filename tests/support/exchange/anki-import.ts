/**
 * A reader of Anki's text files after its manual (https://docs.ankiweb.net/importing/text-files.html):
 * `#key:value` headers at the top, comments, fields in quotation marks that may hold separators and
 * lines, doubled quotation marks.
 */
export interface AnkiImport {
  readonly headers: Readonly<Record<string, string>>;
  readonly notes: readonly { readonly fields: readonly string[]; readonly tags: string[] }[];
}

export function readAnkiFile(file: string): AnkiImport {
  const lines = file.split('\n');
  const headers: Record<string, string> = {};
  let first = 0;
  for (; lines[first]?.startsWith('#'); first++) {
    const [, key = '', value = ''] = /^#([a-z ]+):(.*)$/.exec(lines[first] ?? '') ?? [];
    if (key) headers[key] = value;
  }
  const separator = headers['separator'] === 'tab' ? '\t' : ',';
  const tagsColumn = Number(headers['tags column']) - 1;
  const notes = records(lines.slice(first).join('\n'), separator)
    // A record that begins with the comment character is none.
    .filter(([start]) => !start?.startsWith('#'))
    .map((fields) => ({
      fields: fields.filter((_, i) => i !== tagsColumn),
      tags: (fields[tagsColumn] ?? '').split(' ').filter(Boolean),
    }));
  return { headers, notes };
}

function records(text: string, separator: string): string[][] {
  const all: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === separator || sign === '\n') {
      record.push(field);
      field = '';
      if (sign === separator) continue;
      if (record.length > 1 || record[0] !== '') all.push(record);
      record = [];
    } else field += sign;
  }
  return all;
}
