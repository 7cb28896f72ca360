// Brings the dependencies of the lock file, once: every npm script that needs them calls this first, so that a fresh
// clone needs no other command. Plain JavaScript, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const NODE_AT_LEAST = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_AT_LEAST[0] || (major === NODE_AT_LEAST[0] && minor >= NODE_AT_LEAST[1])) return;
  console.error(`Node ${NODE_AT_LEAST.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Whether npm itself has noted in node_modules, as its last step, that it put all of the lock file there: somebody has
 * called `npm ci` or `npm install`. What only other systems need may be missing.
 */
function hasNpmInstalled(lock) {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const there = JSON.parse(readFileSync(note, 'utf8')).packages;
  const asked = Object.entries(JSON.parse(lock).packages).filter(([folder]) => folder !== '');
  return asked.every(([folder, { version, integrity, optional, devOptional }]) => {
    const found = there[folder];
    return found ? found.version === version && found.integrity === integrity : Boolean(optional ?? devOptional);
  });
}

export function ensureInstalled() {
  checkNode();
  const file = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const lock = createHash('sha256').update(file).digest('hex');
  const stamp = join(root, 'node_modules/.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (hasNpmInstalled(file)) return;
  // Not to the standard output, which may be the JSON of a command.
  console.error('Installing dependencies ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed. A connection to the npm registry is needed once.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
