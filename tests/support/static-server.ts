import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  // What Moodle sends for scripts.
  '.js': 'application/x-javascript',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'application/octet-stream',
};

/** One file that was asked for. */
export interface Asked {
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
}

/** How the server treats requests below `/course/`: as a healthy one, not at all, or with another answer. */
export type Weather = 'fine' | 'gone' | 'error-500' | 'login-page';

/**
 * A plain web server for tests: serves a folder below /course/ with a strict content security policy, keeps what a
 * test host persists, answers for pages that a test gives it, lets a host wait at /pause, and can fail on demand.
 */
export class StaticServer {
  weather: Weather = 'fine';
  /** Whether /persist takes what hosts send; false is a server that is gone for them. */
  persists = true;
  /** How long /persist takes over what hosts send, in milliseconds; they stand still meanwhile. */
  slowness = 0;
  /** How often a host has begun to wait at /pause. */
  pauses = 0;
  readonly asked: Asked[] = [];
  /** What hosts have stored, by key. */
  readonly stored = new Map<string, string>();
  readonly #pages = new Map<string, string>();
  readonly #server: Server;

  private constructor(private readonly folder: string) {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async start(folder: string): Promise<StaticServer> {
    const own = new StaticServer(folder);
    await new Promise<void>((resolve) => own.#server.listen(0, resolve));
    return own;
  }

  /** `http://127.0.0.1:port`; a secure context to a browser, unlike a host name on plain http. */
  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  page(path: string, html: string): void {
    this.#pages.set(path, html);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server');
    if (pathname === '/persist') return this.#persist(request, response, searchParams.get('key') ?? '');
    if (pathname === '/pause') {
      this.pauses += 1;
      return void setTimeout(() => response.end(), Number(searchParams.get('milliseconds')));
    }
    const page = this.#pages.get(pathname);
    if (page !== undefined)
      return this.#send(response, pathname, 200, pathname.endsWith('.js') ? '.js' : '.html', page);
    if (!pathname.startsWith('/course/')) return this.#send(response, pathname, 404, '.txt', 'not found');
    switch (this.weather) {
      case 'gone':
        return void request.socket.destroy();
      case 'error-500':
        return this.#send(response, pathname, 500, '.txt', 'error');
      case 'login-page':
        return this.#send(response, pathname, 200, '.html', '<!doctype html><title>Log in</title>');
      case 'fine':
        return this.#file(response, pathname);
    }
  }

  #file(response: ServerResponse, pathname: string): void {
    const path = normalize(join(this.folder, decodeURIComponent(pathname.slice('/course/'.length)) || 'index.html'));
    if (!path.startsWith(this.folder)) return this.#send(response, pathname, 403, '.txt', 'forbidden');
    try {
      const { size } = statSync(path);
      this.asked.push({ path: pathname, status: 200, bytes: size });
      response.writeHead(200, this.#headers(extname(path)));
      createReadStream(path).pipe(response);
    } catch {
      this.#send(response, pathname, 404, '.txt', 'not found');
    }
  }

  #send(response: ServerResponse, path: string, status: number, extension: string, body: string): void {
    this.asked.push({ path, status, bytes: Buffer.byteLength(body) });
    response.writeHead(
      status,
      path.startsWith('/course/') ? this.#headers(extension) : { 'content-type': TYPES[extension] },
    );
    response.end(body);
  }

  #headers(extension: string): Record<string, string> {
    return {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'self'",
      'cache-control': 'no-store',
    };
  }

  #persist(request: IncomingMessage, response: ServerResponse, key: string): void {
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(this.stored.get(key) ?? 'null');
      return;
    }
    if (!this.persists) return void request.socket.destroy();
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      this.stored.set(key, body);
      response.writeHead(204);
      setTimeout(() => response.end(), this.slowness);
    });
  }
}
