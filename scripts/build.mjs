// Compiles the courses, builds the player and the tutor app, writes packages, the intranet folder and the printed guides to dist/.
import { fileURLToPath } from 'node:url';
import { readOptions } from './arguments.mjs';
import { ensureInstalled } from './install.mjs';
import { bin, runNode, runTypeScript } from './run.mjs';

/** Builds the course of that id, or all courses; `quiet` leaves out what has been written. */
export function build(course, quiet = false) {
  ensureInstalled();
  const only = course === undefined ? [] : ['--course', course];
  // First, because it takes seconds: a fault in a text or in site.yaml is told before anything is built or written.
  runTypeScript('src/toolchain/cli.ts', ['check', '--site', 'site.yaml', ...only], true);
  runNode([bin('vite'), 'build', '--logLevel', 'error']);
  runNode([bin('vite'), 'build', '--logLevel', 'error', '--config', 'vite.tutor.config.ts']);
  runTypeScript('src/toolchain/cli.ts', ['package', ...only], quiet);
  runTypeScript('src/toolchain/cli.ts', ['guides'], quiet);
}

const HELP = `npm run build -- [options]
  --course ID   build this course only; otherwise all in courses/
Ends with 0 when everything was written, else with 1.`;

if (process.argv[1] === fileURLToPath(import.meta.url)) build(readOptions(HELP, { course: { type: 'string' } }).course);
