// Sets up, builds everything and serves the courses: the one command for a first look.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './arguments.mjs';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { readPort, serve } from './serve.mjs';

const HELP = `npm start -- [options]
  --course ID   build and serve this course only; otherwise all in courses/
PORT=8080 npm start   another port than 4173; where it is taken, the next free one is served and told`;

const { course } = readOptions(HELP, { course: { type: 'string' } });
const wanted = readPort(process.env.PORT, 4173);
if (wanted === undefined) {
  console.error(`PORT: expected a number from 1 to 65535, found "${process.env.PORT}"`);
  process.exit(1);
}
build(course, true);
const { packages } = JSON.parse(readFileSync(join(root, 'dist/packages/packages.json'), 'utf8'));
const courses = [...new Set(packages.map((entry) => entry.course))];
const { address, port } = await serve(join(root, 'dist/intranet', courses.length > 1 ? '' : courses[0]), wanted);
const named = (of) => courses.map(of).join('  ');
if (port !== wanted) console.log(`\nPort ${wanted} is in use by another program; ${port} is served instead.`);
console.log(`
The ${courses.length > 1 ? 'courses: ' : 'course:  '}          ${courses.length > 1 ? `${address}   ${named((id) => `${address}${id}/`)}` : address}   (Ctrl+C ends)
Packages for an LMS:   dist/packages/   (docs/packages.md says which suits whom; packages.json lists size and SHA-256; answer-key.* is for tutors)
Folder for an intranet: ${named((id) => `dist/intranet/${id}/`)}   (any web server, or open index.html)
Course texts:          ${named((id) => `courses/${id}/`)}   (npm run dev shows changes at once, npm run check finds faults)
Guides:                README.md, docs/, and dist/guides/ to print
`);
