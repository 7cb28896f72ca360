import { basename } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** The oldest browsers that a package runs in. */
export const BROWSERS = ['chrome90', 'edge90', 'firefox102'];

const LAZY = /\?lazy$/;

/**
 * `import load from './piece.ts?lazy'` gives a function that brings the piece when it is called. In a build the piece
 * becomes a classic script that assigns a global: ES modules and import() fail under file:// and in sandboxed frames.
 * In development it is a plain import(). The promise yields undefined when the file does not come.
 */
export function lazyPieces(): Plugin {
  let building = false;
  return {
    name: 'lazy-pieces',
    enforce: 'pre',
    configResolved(config) {
      building = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!LAZY.test(source)) return undefined;
      const resolved = await this.resolve(source.replace(LAZY, ''), importer, { skipSelf: true });
      return resolved ? `${resolved.id}?lazy` : undefined;
    },
    async load(id) {
      if (!LAZY.test(id)) return undefined;
      const file = id.replace(LAZY, '');
      if (!building) return `export default () => import(${JSON.stringify(file)})`;
      const name = basename(file, '.ts');
      const key = `piece_${name.replace(/\W/g, '_')}`;
      this.emitFile({ type: 'asset', fileName: `${name}.js`, source: await pieceCode(file, key) });
      const loader = JSON.stringify(new URL('../adapters/content/load-script.ts', import.meta.url).pathname);
      return [
        `import { loadScript } from ${loader};`,
        `export default () => loadScript(document, '${name}.js').then(() => globalThis.${key});`,
      ].join('\n');
    },
  };
}

async function pieceCode(file: string, key: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: BROWSERS, lib: { entry: file, formats: ['iife'], name: key, fileName: 'piece' } },
  });
  const [first] = (Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (!chunk) throw new Error(`The lazy piece ${file} has no code.`);
  return chunk.code;
}

/** Makes the start page's module script a deferred classic one, which file:// and every frame allow. */
export function classicStartPage(): Plugin {
  return {
    name: 'classic-start-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace(/<script type="module" crossorigin src=/g, '<script defer src=')
          .replace(/ crossorigin(?=[ >])/g, ''),
    },
  };
}
