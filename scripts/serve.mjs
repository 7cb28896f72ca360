// Serves a folder at the first free port, for a look at what has been built.
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './install.mjs';

const LAST = 65535;
/** Both meanings of `localhost`: which one a browser takes is its own affair. */
const HOSTS = ['127.0.0.1', '::1'];

/** A port from 1 to 65535 as people write it; `undefined` when it is none. */
export function readPort(text, otherwise) {
  if (text === undefined || text === '') return otherwise;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= LAST ? port : undefined;
}

/** Whether nobody listens at the port; an address that the machine does not have, such as ::1, is nobody's. */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve(code !== 'EADDRINUSE' && code !== 'EACCES'));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

async function freePort(from) {
  for (let port = from; port <= LAST; port += 1) {
    const free = await Promise.all(HOSTS.map((host) => isFree(port, host)));
    if (!free.includes(false)) return port;
  }
  throw new Error(`There is no free port from ${from} on.`);
}

/** Leads from the address of a folder without its last slash to the one with it, from which pages find their files. */
function foldersOf(served) {
  return {
    name: 'folders',
    configurePreviewServer: ({ middlewares }) =>
      void middlewares.use(({ url }, response, next) => {
        const { pathname } = new URL(url, 'http://localhost');
        const found = pathname.endsWith('/') ? undefined : statSync(join(served, pathname), { throwIfNoEntry: false });
        if (!found?.isDirectory()) return next();
        response.writeHead(302, { location: `${pathname}/` }).end();
      }),
  };
}

/**
 * Serves a folder to this computer alone. The address is given when the server listens, so it is true: the next free
 * port where another program has the one that was asked for.
 */
export async function serve(folder, from) {
  const { preview } = await import('vite');
  for (let port = await freePort(from); ; port = await freePort(port + 1)) {
    try {
      const { httpServer } = await preview({
        configFile: false,
        appType: 'mpa',
        root,
        plugins: [foldersOf(folder)],
        build: { outDir: folder },
        preview: { host: '127.0.0.1', port, strictPort: true },
        logLevel: 'warn',
      });
      return {
        port,
        address: `http://localhost:${port}/`,
        close: () => new Promise((resolve) => httpServer.close(resolve)),
      };
    } catch (error) {
      // Between the look and the start, another program may have taken it.
      if (!/already in use/.test(error.message) || port >= LAST) throw error;
    }
  }
}
