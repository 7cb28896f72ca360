// Sets up, builds everything and serves the course: the one command for a first look.
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { bin, runNode } from './run.mjs';

build();
const port = process.env.PORT ?? '4173';
console.log(`
The course:            http://localhost:${port}/   (Ctrl+C ends)
Packages for an LMS:   dist/packages/   (upload technical-drawing_scorm12.zip; packages.json lists size and SHA-256)
Folder for an intranet: dist/intranet/technical-drawing/   (any web server, or open index.html)
Course texts:          courses/technical-drawing/   (npm run dev shows changes at once, npm run check finds faults)
Guides:                README.md and docs/
`);
runNode([
  bin('vite'),
  'preview',
  '--outDir',
  join(root, 'dist/intranet/technical-drawing'),
  '--port',
  port,
  '--strictPort',
  '--logLevel',
  'warn',
]);
