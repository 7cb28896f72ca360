import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The two apps that are built: each is given away with the licences of its own libraries. */
export type App = 'learner' | 'tutor';

/** Imports that bring code; those of types alone bring none. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gmu;
const QUERY = /\?.*$/u;

/**
 * The packages of npm that an app imports, by itself or by what it imports of the project, in alphabetical order: all that the
 * bundler could take code from. Throws a sentence when a file is not there.
 */
export function appLibraries(projectFolder: string, app: App): readonly string[] {
  const root = join(projectFolder, 'src/apps', app);
  const libraries = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!existsSync(file)) throw new Error(`${file} is imported and is not there.`);
    for (const [, still, lazy] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const source = (still ?? lazy ?? '').replace(QUERY, '');
      if (!source.startsWith('.')) libraries.add(packageOf(source));
      else if (source.endsWith('.ts')) visit(join(dirname(file), source));
    }
  };
  // Every file of the app itself: some are built as pieces of their own, which nothing imports.
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts') && !name.endsWith('.d.ts')) visit(join(root, name));
  }
  return [...libraries].sort();
}

/** `lit` of `lit/directives/keyed.js`, `@lit/context` of itself. */
function packageOf(source: string): string {
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}
