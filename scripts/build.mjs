// Compiles the courses, builds the player, writes packages and the intranet folder to dist/.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { bin, runNode, runTypeScript } from './run.mjs';

export function build() {
  ensureInstalled();
  runNode([bin('vite'), 'build', '--logLevel', 'error']);
  runTypeScript('src/toolchain/cli.ts', ['package']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
