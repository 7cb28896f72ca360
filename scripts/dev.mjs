// The player with live reload of code, locales and course texts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './arguments.mjs';
import { ensureInstalled, root } from './install.mjs';
import { bin, runNode } from './run.mjs';

const HELP = `npm run dev -- [options]
  --course ID     show this course; otherwise the first in courses/ by name
  --port NUMBER   another port than 5173
  --host ADDRESS  listen on this address, such as 0.0.0.0 for other computers
  --open          open a browser`;

const { course, port, host, open } = readOptions(HELP, {
  course: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  open: { type: 'boolean' },
});
if (course !== undefined && !existsSync(join(root, 'courses', course, 'course.yaml'))) {
  console.error(`--course: there is no course "${course}" in courses/.\n\n${HELP}`);
  process.exit(1);
}
ensureInstalled();
runNode(
  [bin('vite'), ...(port ? ['--port', port] : []), ...(host ? ['--host', host] : []), ...(open ? ['--open'] : [])],
  course === undefined ? {} : { COURSE: course },
);
