// The player with live reload of code, locales and course texts.
import { readOptions } from './arguments.mjs';
import { ensureInstalled } from './install.mjs';
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
ensureInstalled();
runNode(
  [bin('vite'), ...(port ? ['--port', port] : []), ...(host ? ['--host', host] : []), ...(open ? ['--open'] : [])],
  course === undefined ? {} : { COURSE: course },
);
