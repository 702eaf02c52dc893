/** Both run in a document of ours. */

/** What of the page's could act, or has acted, in this document. */
export function foreignMarkup(): string[] {
  const found: string[] = [];
  if ('canary' in globalThis) found.push('a script of the page was run');
  const within = document.querySelectorAll('main *, article *, .reader *');
  for (const element of within) {
    const { localName } = element;
    if (/^(script|iframe|frame|object|embed|form|base|meta|link|style|template)$/.test(localName)) {
      if (!(localName === 'form' && element.closest('dialog'))) found.push(`<${localName}>`);
    }
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`${localName}[${name}]`);
      const isAddress = /^(href|src|srcset|action|formaction|xlink:href|ping|poster)$/.test(name);
      if (isAddress && !/^(https?:|#|\/(?!\/))/.test(value))
        found.push(`${name}="${value.slice(0, 60)}"`);
    }
  }
  return found;
}

/** What this document has asked of any server but the extension itself. */
export const foreignRequests = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !/^(chrome|moz)-extension:|^(blob|data):/.test(name));
