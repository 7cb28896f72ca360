import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const scripts = new Map<string, Promise<string>>();

/**
 * A file of this folder as a classic script for a page; bundled once a run. What a benchmark's own runner makes of a
 * function cannot be handed to a page: it calls helpers that are not there.
 */
export function pageScript(
  file:
    | 'in-page.ts'
    | 'record-calls.ts'
    | 'domain-page.ts'
    | 'sheet-page.ts'
    | 'part-page.ts'
    | 'canvas-page.ts'
    | 'board-page.ts',
): Promise<string> {
  const known = scripts.get(file) ?? bundle(file);
  scripts.set(file, known);
  return known;
}

async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(`./${file}`, import.meta.url));
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'pageScript', fileName: 'page-script' } },
  })) as Rolldown.RolldownOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error(`${file} has no script`);
  return chunk.code;
}
