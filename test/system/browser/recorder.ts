import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
};
/** One transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * A proxy that serves the pages of `localhost` and refuses all other hosts, noting who was asked for: nothing leaves
 * the machine. A browser asks a proxy for a connection even where it only prepares one.
 */
export class Recorder {
  readonly hosts = new Set<string>();
  readonly #server: Server;
  readonly #waiting = new Set<() => void>();

  constructor(pages: string) {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.hostname !== 'localhost') {
        this.#note(url.hostname);
        response.writeHead(502).end();
        return;
      }
      const { type, body } = fileAt(pages, url.pathname);
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    });
    this.#server.on('connect', (request: IncomingMessage, socket) => {
      this.#note((request.url ?? '').replace(/:\d+$/, ''));
      socket.on('error', () => {});
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }

  /** @returns the proxy's address */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** Resolves as soon as all of the hosts were asked for, or after a time in milliseconds. */
  async asked(hosts: readonly string[], patience: number): Promise<void> {
    const areAll = (): boolean => hosts.every((host) => this.hosts.has(host));
    await new Promise<void>((done) => {
      const check = (): void => {
        if (areAll()) finish();
      };
      const timer = setTimeout(() => finish(), patience);
      const finish = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        done();
      };
      this.#waiting.add(check);
      check();
    });
  }

  #note(host: string): void {
    // All hosts of the pages end so; others are those that the browser asks on its own behalf.
    if (!/\.example$/i.test(host)) return;
    this.hosts.add(host.toLowerCase());
    for (const check of [...this.#waiting]) check();
  }
}

function fileAt(pages: string, pathname: string): { type: string; body: Buffer | string } {
  const name = path.basename(pathname);
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
  if (type === 'image/png') return { type, body: PIXEL };
  try {
    return { type, body: readFileSync(path.join(pages, name)) };
  } catch {
    return { type: type === 'application/octet-stream' ? 'text/plain' : type, body: '' };
  }
}
