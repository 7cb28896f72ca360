import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Copies the parts of a course into another one, anywhere: what they import from the project is found from there as well. The
 * same copy is the same text, so that its parts come from the cache when it is made again.
 */
export function copyParts(from: string, to: string): void {
  const [source, target] = [join(from, 'parts'), join(to, 'parts')];
  if (!existsSync(source)) return;
  cpSync(source, target, { recursive: true });
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = join(target, name);
    const text = readFileSync(file, 'utf8').replace(/'(?:\.\.\/)+src\//g, () => `'${resolve('src')}/`);
    writeFileSync(file, text);
  }
}
