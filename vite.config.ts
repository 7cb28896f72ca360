import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { BROWSERS, classicStartPage, lazyPieces } from './src/toolchain/build-lazy.ts';
import { liveCourse } from './src/toolchain/live-course.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One build for http, the frame of an LMS and file://: one classic entry script, lazy pieces as classic scripts. */
export default defineConfig({
  root: here('./src/apps/learner'),
  publicDir: here('./public'),
  base: './',
  plugins: [lazyPieces(), classicStartPage(), liveCourse(here('.'))],
  server: { fs: { allow: [here('.')] } },
  build: {
    outDir: here('./dist/player'),
    emptyOutDir: true,
    target: BROWSERS,
    modulePreload: false,
    rolldownOptions: { output: { format: 'iife', name: 'player', codeSplitting: false, entryFileNames: 'player.js' } },
  },
});
