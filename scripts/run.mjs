// Runs a TypeScript file of the toolchain: `node scripts/run.mjs FILE ARGS...`
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

/** Runs `node` with the given arguments in the project; ends this process when that fails. `quiet` shows faults only. */
export function runNode(args, env = {}, quiet = false) {
  const { status, signal } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? (signal ? 1 : 0));
}

/** The file of an installed package's command. */
export function bin(name, command = name) {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  return join(root, 'node_modules', name, file);
}

export function runTypeScript(file, args = [], quiet = false) {
  runNode([bin('tsx'), file, ...args], {}, quiet);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  const [file, ...args] = process.argv.slice(2);
  runTypeScript(file, args);
}
