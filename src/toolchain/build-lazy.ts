import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type ResolvedConfig, type Rolldown, type UserConfig } from 'vite';
import { BROWSERS, SYNTAX } from './browser-syntax.ts';
import { minifiedTemplates } from './minified-templates.ts';

const LAZY = /\?lazy$/;
const SHARED = 'shared:';

interface Piece {
  readonly name: string;
  readonly modules: readonly string[];
  readonly source: string;
}

/** A piece as it was built: what brings it, and the files of it and of those that it brings in its turn. */
interface BuiltPiece {
  readonly loader: string;
  readonly pieces: readonly Piece[];
}

/**
 * `import load from './piece.ts?lazy'` gives a function that brings the piece when it is called; its promise rejects
 * when the file does not come. In a build the piece becomes a classic script that assigns a global: ES modules and
 * import() fail under file:// and in sandboxed frames. In development it is a plain import(). A piece that is there
 * already is not asked for: a package may put one in front of the player (toolchain/package/player-files.ts). A piece
 * may bring others in its turn.
 *
 * `sharedFile` holds a table of the modules that entry and pieces have in common, by the name that they are imported by,
 * and puts it on the global `courseShared`: a second copy of lit or of a context would be another lit, another context.
 */
export function lazyPieces(sharedFile: string): Plugin {
  let building = false;
  let resolve: Pick<ResolvedConfig['resolve'], 'alias'>;
  const pieces: Piece[] = [];
  return {
    name: 'lazy-pieces',
    enforce: 'pre',
    configResolved(config) {
      building = config.command === 'build';
      resolve = { alias: config.resolve.alias };
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
      const shared = await sharedModules(sharedFile, async (source, from) => (await this.resolve(source, from))?.id);
      const built = await buildPiece(file, shared, resolve);
      for (const { name, source } of built.pieces) this.emitFile({ type: 'asset', fileName: `${name}.js`, source });
      pieces.push(...built.pieces);
      return built.loader;
    },
    generateBundle(_, bundle) {
      const entry = new Set(Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])));
      for (const { name, modules } of pieces) {
        // A copy of a pure function does no harm; a copy of anything with identity does.
        const copies = modules.filter((id) => entry.has(id) && /node_modules|src\/(components|adapters)/.test(id));
        if (copies.length > 0)
          this.error(`The lazy piece "${name}" holds copies: add to ${sharedFile}: ${copies.join(', ')}`);
      }
      const parted = askedAcrossPieces(pieces);
      if (parted.length > 0)
        this.error(`"instanceof" knows only its own piece's copy of ${parted.join(', ')}: ask for what the value has.`);
    },
  };
}

/**
 * Classes that several pieces have a copy of and that somebody asks for by `instanceof`: what one piece makes is nothing to
 * the other. Copies are harmless otherwise.
 */
function askedAcrossPieces(pieces: readonly Piece[]): readonly string[] {
  const own = (id: string): boolean => /\/src\/.*\.ts$/.test(id);
  const all = pieces.flatMap(({ modules }) => modules.filter(own));
  const sources = new Map([...new Set(all)].map((id) => [id, readFileSync(id, 'utf8')]));
  const asked = new Set(
    [...sources.values()].flatMap((text) => [...text.matchAll(/instanceof (\w+)/g)].map(([, name]) => name)),
  );
  return [...sources]
    .filter(([id]) => all.filter((other) => other === id).length > 1)
    .flatMap(([, text]) => [...text.matchAll(/^export class (\w+)/gm)].map(([, name = '']) => name))
    .filter((name) => asked.has(name));
}

/**
 * A piece that does nothing where another build of it is wanted (adapters/content/load-piece.ts), and says when it has
 * run: a cache may hold the piece of an older package, whose elements could not be taken back once they are defined.
 */
function markedPiece(code: string, file: string, build: string): string {
  const [name, own] = [JSON.stringify(file), JSON.stringify(build)];
  return `if(((self.courseWanted||{})[${name}]||${own})===${own}){${code.trimEnd()}\n;(self.courseHere=self.courseHere||{})[${name}]=${own}}\n`;
}

/** What lit hands on from inside: its directives ask for that by its own name. */
const INSIDE_LIT = [
  ['lit-html', 'lit'],
  ['lit-html/directive.js', 'lit/directive.js'],
  ['lit-html/directive-helpers.js', 'lit/directive-helpers.js'],
] as const;

/** The keys of the table in `sharedFile`, by the file that each resolves to. */
async function sharedModules(
  sharedFile: string,
  resolve: (source: string, from: string) => Promise<string | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const table = /const SHARED = \{\n(.*?)\n\};/s.exec(readFileSync(sharedFile, 'utf8'))?.[1];
  if (!table) throw new Error(`${sharedFile}: found no table SHARED of the modules that pieces share.`);
  const shared = new Map<string, string>();
  for (const [, quoted, plain] of table.matchAll(/^ {2}(?:'([^']+)'|(\w+)):/gm)) {
    const source = quoted ?? plain ?? '';
    const id = await resolve(source, sharedFile);
    if (id === undefined) throw new Error(`${sharedFile}: "${source}" in SHARED is no module.`);
    shared.set(id, source);
    for (const [inside, outside] of INSIDE_LIT) {
      const inner = outside === source ? await resolve(inside, id) : undefined;
      if (inner !== undefined) shared.set(inner, source);
    }
  }
  return shared;
}

async function buildPiece(
  file: string,
  shared: ReadonlyMap<string, string>,
  resolve: UserConfig['resolve'],
): Promise<BuiltPiece> {
  const name = basename(file, '.ts');
  const fileName = `${name}.js`;
  const global = `piece_${name.replace(/\W/g, '_')}`;
  const { chunk, brought } = await pieceChunk(file, global, shared, resolve);
  const build = createHash('sha256').update(chunk.code).digest('hex').slice(0, 8);
  const loadPiece = JSON.stringify(fileURLToPath(new URL('../adapters/content/load-piece.ts', import.meta.url)));
  return {
    loader: [
      `import { loadPiece } from ${loadPiece};`,
      `export default () => loadPiece(${JSON.stringify({ file: fileName, global, build })});`,
    ].join('\n'),
    pieces: [{ name, modules: chunk.moduleIds, source: markedPiece(chunk.code, fileName, build) }, ...brought],
  };
}

async function pieceChunk(
  file: string,
  key: string,
  shared: ReadonlyMap<string, string>,
  resolve: UserConfig['resolve'],
): Promise<{ readonly chunk: Rolldown.OutputChunk; readonly brought: readonly Piece[] }> {
  const brought: Piece[] = [];
  const external: Plugin = {
    name: 'shared-modules',
    enforce: 'pre',
    async resolveId(source, importer) {
      const resolved = await this.resolve(source.replace(LAZY, ''), importer, { skipSelf: true });
      if (LAZY.test(source)) return resolved ? `${resolved.id}?lazy` : undefined;
      const name = resolved ? shared.get(resolved.id) : undefined;
      return name ? { id: SHARED + name, external: true } : undefined;
    },
    async load(id) {
      if (!LAZY.test(id)) return undefined;
      const built = await buildPiece(id.replace(LAZY, ''), shared, resolve);
      brought.push(...built.pieces);
      return built.loader;
    },
  };
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    resolve,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [external, minifiedTemplates()],
    build: {
      write: false,
      target: SYNTAX,
      cssTarget: BROWSERS,
      lib: { entry: file, formats: ['iife'], name: key, fileName: 'piece' },
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: {
          // Nobody asks what kind of object the piece is.
          generatedCode: { symbols: false },
          globals: (id: string) => `courseShared[${JSON.stringify(id.slice(SHARED.length))}]`,
        },
      },
    },
  });
  const [first] = (Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (!chunk) throw new Error(`The lazy piece ${file} has no code.`);
  return { chunk, brought };
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
