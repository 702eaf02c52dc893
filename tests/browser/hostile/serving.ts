import { documentOf, type HostilePage } from './hostile-page.ts';
import type { Visitor } from './visit.ts';

/**
 * Serves a page under an address of its own and gives its path. In what it serves, `{path}` stands for
 * that path, `{extension}` for the start of the extension's addresses, `{id}` for its id there, and
 * `{reader}` for the address of the reader's frame.
 */
export function serve(
  { server, session, readerAddress }: Visitor,
  page: HostilePage,
  number: number,
): string {
  const path = `/hostile/${number}/${page.name.replace(/[^a-z0-9]+/gi, '-')}`;
  const extension = session.extensionOrigin;
  const names = { path, extension, id: new URL(extension).host, reader: readerAddress };
  const fill = (text: string) =>
    Object.entries(names).reduce((all, [name, is]) => all.replaceAll(`{${name}}`, is), text);
  const { contentType, headers, also = {} } = page;
  server.route(path, {
    body: fill(documentOf(page)),
    ...(contentType && { contentType }),
    ...(headers && { headers }),
  });
  for (const [name, route] of Object.entries(also)) server.route(`${path}/${name}`, route);
  return path;
}
