import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface Route {
  body: string | Uint8Array;
  headers?: OutgoingHttpHeaders;
  contentType?: string;
  status?: number;
}

export interface TestServer {
  readonly origin: string;
  /** Paths with their query, in the order they were asked for. */
  readonly requests: string[];
  /** Answers a path (the query does not count) with this body from now on. */
  route(path: string, answer: Route): void;
  /** Serves the files of a directory under a prefix that ends with a slash. */
  serveDirectory(prefix: string, dir: string): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

const typeOf = (path: string) => TYPES[extname(path)] ?? 'application/octet-stream';

/** Starts an HTTP server on this machine alone, at a port of the system's choice. */
export async function startServer(): Promise<TestServer> {
  const routes = new Map<string, Route>();
  const directories = new Map<string, string>();
  const requests: string[] = [];

  const find = async (path: string): Promise<Route | undefined> => {
    const route = routes.get(path);
    if (route) return route;
    for (const [prefix, dir] of directories) {
      if (!path.startsWith(prefix)) continue;
      const file = normalize(join(dir, path.slice(prefix.length)));
      if (!file.startsWith(normalize(dir + sep))) continue;
      const body = await readFile(file).catch(() => undefined);
      if (body) return { body, contentType: typeOf(file) };
    }
    return undefined;
  };

  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '/');
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const found = await find(safeDecode(path));
    const route = found ?? { body: 'Not found', contentType: 'text/plain', status: 404 };
    response.writeHead(route.status ?? 200, {
      'content-type': route.contentType ?? TYPES['.html'],
      'cache-control': 'no-store',
      ...route.headers,
    });
    response.end(route.body);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The test server has no port');

  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    route: (path, answer) => void routes.set(path, answer),
    serveDirectory: (prefix, dir) => void directories.set(prefix, dir),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** A path with broken percent signs is looked up as it stands. */
function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
