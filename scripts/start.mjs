// Sets up, builds everything and serves the courses: the one command for a first look.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './arguments.mjs';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { bin, runNode } from './run.mjs';

const HELP = `npm start -- [options]
  --course ID   build and serve this course only; otherwise all in courses/
PORT=8080 npm start   another port than 4173`;

build(readOptions(HELP, { course: { type: 'string' } }).course, true);
const port = process.env.PORT ?? '4173';
const { packages } = JSON.parse(readFileSync(join(root, 'dist/packages/packages.json'), 'utf8'));
const courses = [...new Set(packages.map(({ course }) => course))];
const address = `http://localhost:${port}/`;
const named = (of) => courses.map(of).join('  ');
console.log(`
The ${courses.length > 1 ? 'courses: ' : 'course:  '}          ${courses.length > 1 ? `${address}   ${named((id) => `${address}${id}/`)}` : address}   (Ctrl+C ends)
Packages for an LMS:   dist/packages/   (docs/packages.md says which suits whom; packages.json lists size and SHA-256)
Answers for tutors:    dist/packages/answer-key.en.html and .csv, in every language (not for learners)
Folder for an intranet: ${named((id) => `dist/intranet/${id}/`)}   (any web server, or open index.html)
Course texts:          ${named((id) => `courses/${id}/`)}   (npm run dev shows changes at once, npm run check finds faults)
Guides:                README.md, docs/, and dist/guides/ to print
`);
runNode([
  bin('vite'),
  'preview',
  '--outDir',
  join(root, 'dist/intranet', courses.length > 1 ? '' : courses[0]),
  '--port',
  port,
  '--strictPort',
  '--logLevel',
  'warn',
]);
